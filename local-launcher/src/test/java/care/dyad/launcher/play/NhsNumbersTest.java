package care.dyad.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class NhsNumbersTest {

    @Test
    void worksOutTheCheckDigit() {
        assertThat(NhsNumbers.checkDigit("999000100")).isEqualTo(6);
        assertThat(NhsNumbers.checkDigit("999000104")).isEqualTo(9);
    }

    @Test
    void inventsOnlyNumbersOfTheTestRange() {
        var random = new Random(1);

        for (int i = 0; i < 1000; i++) {
            assertThat(NhsNumbers.invented(random)).matches("999\\d{7}");
        }
    }
}
