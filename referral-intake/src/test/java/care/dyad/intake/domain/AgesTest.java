package care.dyad.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class AgesTest {

    @ParameterizedTest
    @CsvSource({
        // born, received, days, months, past the second birthday
        "2026-11-20, 2026-11-20, 0, 0, false",
        "2026-11-10, 2026-11-20, 10, 0, false",
        "2026-06-02, 2026-11-20, 171, 5, false",
        "2024-11-21, 2026-11-20, 729, 23, false",
        "2024-11-20, 2026-11-20, 730, 24, true",
        "2024-11-01, 2026-11-20, 749, 24, true",
        // a child of 29 February has its second birthday on 28 February
        "2024-02-29, 2026-02-27, 729, 23, false",
        "2024-02-29, 2026-02-28, 730, 24, true",
        "2024-02-29, 2026-03-01, 731, 24, true",
        // a day that the month does not have is its last day
        "2026-01-31, 2026-02-28, 28, 1, false"
    })
    void countsFromTheBirth(
            LocalDate born, LocalDate received, int days, int months, boolean pastSecondBirthday) {
        Ages ages = Ages.on(received, Referrals.postnatal("9990000018", born));

        assertThat(ages.childDays()).isEqualTo(days);
        assertThat(ages.childMonths()).isEqualTo(months);
        assertThat(ages.pastSecondBirthday()).isEqualTo(pastSecondBirthday);
        assertThat(ages.daysToDueDate()).isNull();
    }

    @Test
    void aLossStandsForTheBirth() {
        var loss = new Perinatal(Stage.LOSS, null, null, LocalDate.parse("2026-10-28"));

        Ages ages = agesOn(LocalDate.parse("2026-11-20"), loss);

        assertThat(ages.childDays()).isEqualTo(23);
        assertThat(ages.pastSecondBirthday()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 0", "2027-03-11, 111", "2026-11-10, -10"})
    void countsToTheDueDate(LocalDate due, int days) {
        var pregnant = new Perinatal(Stage.PREGNANT, due, null, null);

        Ages ages = agesOn(LocalDate.parse("2026-11-20"), pregnant);

        assertThat(ages.daysToDueDate()).isEqualTo(days);
        assertThat(ages.childDays()).isNull();
        assertThat(ages.childMonths()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1994-03-14, 2026-03-13, 31",
        "1994-03-14, 2026-03-14, 32",
        "2004-02-29, 2026-02-27, 21",
        "2004-02-29, 2026-02-28, 22"
    })
    void countsTheMothersYears(LocalDate born, LocalDate received, int years) {
        assertThat(Ages.years(born, received)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        // half past midnight in British Summer Time is still the day before in UTC
        "2026-06-30T23:30:00Z, 2026-07-01",
        "2026-06-30T22:59:59Z, 2026-06-30",
        "2026-11-19T23:30:00Z, 2026-11-19",
        "2026-03-29T00:30:00Z, 2026-03-29"
    })
    void theReceivedDateIsTheOneInLondon(Instant receivedAt, LocalDate date) {
        assertThat(London.dateOf(receivedAt)).isEqualTo(date);
    }

    private static Ages agesOn(LocalDate received, Perinatal perinatal) {
        return Ages.on(received, Referrals.referral("9990000018", perinatal, List.of()));
    }

    @Test
    void aChildBornAfterTheReferralIsOfAgeZero() {
        var received = LocalDate.parse("2026-11-20");

        Ages ages = Ages.on(received, Referrals.postnatal("9990000018", received.plusDays(30)));

        assertThat(ages.childDays()).isZero();
        assertThat(ages.childMonths()).isZero();
        assertThat(ages.pastSecondBirthday()).isFalse();
    }
}
