package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class MaskingTest {

    @Test
    void nothingPersonalIsPrinted() {
        var referral = Referrals.postnatal("9990000018", LocalDate.parse("2026-06-02"));

        String printed =
                referral.toString()
                        + referral.mother().identity()
                        + new NhsNumber("9990000018")
                        + new Postcode("NE66 1AB");

        assertThat(printed)
                .contains("MIDWIFE", "POSTNATAL")
                .doesNotContain(
                        "9990000018",
                        "Sampleton",
                        "Priya",
                        "1994",
                        "NE66",
                        "07700",
                        "2026-06-02",
                        "Refna",
                        "0191",
                        "example.nhs",
                        "Low since",
                        "Weekday",
                        "Plan");
    }
}
