package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Locale;

class DueWordsTest {

    private final DueWords words = new DueWords(Texts.in(Locale.UK));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-18T17:00:00Z     | Wednesday 18 November 2026, 5pm",
                "2026-11-18T09:30:00Z     | Wednesday 18 November 2026, 9:30am",
                "2026-11-18T14:00:37.5Z   | Wednesday 18 November 2026, 2pm",
                "2026-11-18T12:00:00Z     | Wednesday 18 November 2026, midday",
                "2026-11-18T00:00:00Z     | by the end of Tuesday 17 November 2026",
                "2026-11-18T00:30:00Z     | Wednesday 18 November 2026, 12:30am",
                "2026-07-01T16:00:00Z     | Wednesday 1 July 2026, 5pm",
                "2026-06-30T23:00:00Z     | by the end of Tuesday 30 June 2026",
                "2026-07-01T00:00:00Z     | Wednesday 1 July 2026, 1am",
                "2026-09-14T11:00:00Z     | Monday 14 September 2026, midday",
                "2026-12-31T00:00:00Z     | by the end of Wednesday 30 December 2026",
                "2027-01-01T00:00:00Z     | by the end of Thursday 31 December 2026",
            })
    void saysADeadlineAsPeopleDo(Instant dueAt, String said) {
        assertThat(words.of(dueAt)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-25T00:30:00Z | Sunday 25 October 2026, 1:30am BST",
                "2026-10-25T01:30:00Z | Sunday 25 October 2026, 1:30am GMT",
                "2026-10-25T02:30:00Z | Sunday 25 October 2026, 2:30am",
                "2026-03-29T01:00:00Z | Sunday 29 March 2026, 2am",
                "2026-03-28T23:59:00Z | Saturday 28 March 2026, 11:59pm",
                "2026-03-29T23:00:00Z | by the end of Sunday 29 March 2026",
            })
    void isUnambiguousWhenTheClocksChange(Instant dueAt, String said) {
        assertThat(words.of(dueAt)).isEqualTo(said);
    }
}
