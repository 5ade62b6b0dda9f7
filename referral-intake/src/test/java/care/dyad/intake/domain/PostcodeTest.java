package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "SR2 7PW, SR2",
        "sr27pw, SR2",
        "CA12 1AA, CA12",
        "CA121AA, CA12",
        "CA8, CA8",
        "N17 9FH, N17",
        "EC1A1BB, EC1A",
        "W1A 1AA, W1A"
    })
    void outwardCodeIsTheFirstHalf(String postcode, String outward) {
        assertThat(new Postcode(postcode).outward()).isEqualTo(outward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SR", "SR2 7P", "SR27PWX", "SR2  7PW", "12345"})
    void refusesWhatIsNoPostcode(String postcode) {
        assertThatThrownBy(() -> new Postcode(postcode)).hasMessage("not a postcode");
    }
}
