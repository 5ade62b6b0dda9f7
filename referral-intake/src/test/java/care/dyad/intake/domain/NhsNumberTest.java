package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9876543210", "9990000018", "9990000050"})
    void takesTheRightCheckDigit(String digits) {
        assertThat(NhsNumber.isValid(digits)).isTrue();
    }

    /** The second and third are in a widely copied list of "valid" numbers, the fourth in BaRS. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000019",
                "9111111124",
                "9222222228",
                "3478526985",
                "9876544321",
                "987654432",
                "98765443210",
                "999 000 0018",
                "",
                "999000001X",
                "\u0669\u0669\u06690000018"
            })
    void refusesAnythingElse(String digits) {
        assertThat(NhsNumber.isValid(digits)).isFalse();
        assertThatThrownBy(() -> new NhsNumber(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isEqualTo("not an NHS number");
    }

    @Test
    void someNumbersHaveNoRightCheckDigit() {
        String withoutCheckDigit = "999000000";

        for (int digit = 0; digit <= 9; digit++) {
            assertThat(NhsNumber.isValid(withoutCheckDigit + digit)).isFalse();
        }
    }

    @Test
    void testNumbersAndIssuedNumbersNeverMix() {
        var forTests = new NhsNumber("9990000018");
        var issued = new NhsNumber("9434765919");

        assertThat(NhsNumberRange.TEST.includes(forTests)).isTrue();
        assertThat(NhsNumberRange.TEST.includes(issued)).isFalse();
        assertThat(NhsNumberRange.ISSUED.includes(forTests)).isFalse();
        assertThat(NhsNumberRange.ISSUED.includes(issued)).isTrue();
    }
}
