package care.dyad.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class SystemsTest {

    @Test
    void areReadFromTheAuthoritiesOfAnAccount() {
        assertThat(Systems.of(List.of("SCOPE_referrals.write", "SYSTEM_one", "SYSTEM_two")))
                .isEqualTo(new Systems(Set.of("one", "two")));
        assertThat(Systems.of(List.of("ROLE_REFERRER", Systems.ANY_AUTHORITY)))
                .isEqualTo(Systems.ANY);
        assertThat(Systems.of(List.of("ROLE_STAFF")).names()).isEmpty();
    }
}
