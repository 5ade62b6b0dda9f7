package care.dyad.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

class DateShiftTest {

    @Test
    void movesDatesAndInstantsHoweverDeep() {
        var shift = DateShift.to(Instant.parse("2026-11-30T10:00:00Z"));

        String moved =
                moved(
                        shift,
                        """
                        {"sentAt": "2026-11-20T09:12:00Z", "list": [{"on": "2026-11-17"}], "n": 9}
                        """);

        assertThat(moved)
                .isEqualTo(
                        """
                        {"sentAt":"2026-11-30T09:12:00Z","list":[{"on":"2026-11-27"}],"n":9}""");
    }

    @Test
    void leavesOtherTextAlone() {
        var shift = DateShift.to(Instant.parse("2027-01-01T10:00:00Z"));

        assertThat(moved(shift, "[\"9990001006\",\"seen on 2026-11-17\",null,true]"))
                .isEqualTo("[\"9990001006\",\"seen on 2026-11-17\",null,true]");
    }

    @Test
    void goesByTheDayInEngland() {
        // 23:30 UTC is already the next day in British Summer Time.
        var shift = DateShift.to(Instant.parse("2027-06-30T23:30:00Z"));

        assertThat(shift.days()).isEqualTo(223);
        assertThat(DateShift.WRITTEN_FOR.plusDays(shift.days())).hasToString("2027-07-01");
    }

    @Test
    void sendsNothingLaterThanNow() {
        var shift = DateShift.to(Instant.parse("2026-11-30T08:00:00Z"));

        assertThat(moved(shift, "\"2026-11-20T09:12:00Z\"")).isEqualTo("\"2026-11-30T08:00:00Z\"");
    }

    @Test
    void movesBackToo() {
        var shift = DateShift.to(Instant.parse("2026-11-19T10:00:00Z"));

        assertThat(moved(shift, "\"2026-03-01\"")).isEqualTo("\"2026-02-28\"");
    }

    private static String moved(DateShift shift, String json) {
        return shift.moved(JsonMapper.shared().readTree(json)).toString();
    }
}
