package care.dyad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class PlainTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T00:00:00Z, Due in 4 days",
        "2026-11-22T00:00:00Z, Due tomorrow",
        "2026-11-21T00:00:00Z, Due today",
        "2026-11-20T16:30:00Z, Due in 6 hours",
        "2026-11-20T10:20:00Z, Due in 19 minutes",
        "2026-11-20T10:00:30Z, Breached 0 minutes ago",
        "2026-11-20T09:00:00Z, Breached 1 hour ago",
        "2026-11-20T00:00:00Z, Breached 10 hours ago",
        "2026-11-19T17:00:00Z, Breached yesterday",
        "2026-11-18T17:00:00Z, Breached 2 days ago"
    })
    void saysHowFarOffADeadlineIs(Instant dueAt, String words) {
        Instant now = Instant.parse("2026-11-20T10:00:30Z");

        assertThat(PlainTime.distance(dueAt, now)).isEqualTo(words);
    }

    @Test
    void aDeadlineAtMidnightIsTheEndOfTheDayBefore() {
        assertThat(PlainTime.deadline(Instant.parse("2026-12-05T00:00:00Z")))
                .isEqualTo("end of Friday 4 December");
        assertThat(PlainTime.deadline(Instant.parse("2026-07-04T23:00:00Z")))
                .isEqualTo("end of Saturday 4 July");
    }

    @Test
    void aDeadlineWithinADayHasItsTimeInLondon() {
        assertThat(PlainTime.deadline(Instant.parse("2026-07-04T13:05:00Z")))
                .isEqualTo("Saturday 4 July, 2:05pm");
    }

    @Test
    void countsOneWithoutAnS() {
        assertThat(PlainTime.count(1, "referral")).isEqualTo("1 referral");
        assertThat(PlainTime.count(0, "referral")).isEqualTo("0 referrals");
    }
}
