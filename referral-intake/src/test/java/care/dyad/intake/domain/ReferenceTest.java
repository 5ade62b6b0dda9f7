package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;

class ReferenceTest {

    @RepeatedTest(100)
    void hasNoCharacterThatIsTakenForAnother() {
        assertThat(Reference.random(new SecureRandom()).value())
                .matches("DY-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DY-7K3F-92QL", "dy-7K3F-92QM", "7K3F-92QM", "DY-7K3F-92QM "})
    void refusesWhatIsNoReference(String value) {
        assertThatThrownBy(() -> new Reference(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
