package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A B", "A\r\nBcc: x", "A/../B", "9990000018", "999-000-0018"})
    void refusesWhatCouldGiveSomethingAwayOrBreakAHeader(String value) {
        assertThatThrownBy(() -> new Reference(value))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("999");
    }

    @Test
    void aRecipientDoesNotPrintItsAddress() {
        assertThat(Examples.TEAM.toString()).doesNotContain("@");
    }
}
