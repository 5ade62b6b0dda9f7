package care.dyad.pathway.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "14:30, 2026-07-01T13:30:00Z",
        "2:30pm, 2026-07-01T13:30:00Z",
        "2.30 PM, 2026-07-01T13:30:00Z",
        "9am, 2026-07-01T08:00:00Z",
        "12pm, 2026-07-01T11:00:00Z"
    })
    void readsTimesAsPeopleTypeThemInLondon(String typed, String instant) {
        Posted posted = posted("1", "7", typed);

        assertThat(TypedTime.read(posted, "on", "time")).hasToString(instant);
        assertThat(posted.isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "25:00", "14:30:00", "13pm"})
    void refusesWhatIsNoTime(String typed) {
        Posted posted = posted("1", "7", typed);

        assertThat(TypedTime.read(posted, "on", "time")).isNull();
        assertThat(posted.isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31, 2", "a, 7", "'', 7"})
    void refusesWhatIsNoDate(String day, String month) {
        Posted posted = posted(day, month, "9am");

        assertThat(TypedTime.read(posted, "on", "time")).isNull();
    }

    private static Posted posted(String day, String month, String time) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("on-day", day);
        values.add("on-month", month);
        values.add("on-year", "2026");
        values.add("time", time);
        return new Posted(values);
    }
}
