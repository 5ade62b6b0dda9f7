package care.dyad.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Says a deadline the way people say it, in the time of Europe/London. Deadlines are exclusive, so
 * one at midnight is the end of the day before.
 */
final class DueWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Texts texts;

    DueWords(Texts texts) {
        this.texts = texts;
    }

    String of(Instant dueAt) {
        ZonedDateTime due = dueAt.atZone(LONDON);
        if (due.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return texts.get("due.endOfDay", formatted("date", due.minusDays(1)));
        }
        return texts.get("due.time", formatted("date", due), time(due));
    }

    private String time(ZonedDateTime due) {
        if (due.getHour() == LocalTime.NOON.getHour() && due.getMinute() == 0) {
            return texts.get("due.midday");
        }
        String time = formatted(due.getMinute() == 0 ? "hour" : "minute", due);
        return happensTwice(due) ? texts.get("due.twice", time, formatted("zone", due)) : time;
    }

    /** In the night in which the clocks go back, one hour comes twice. */
    private static boolean happensTwice(ZonedDateTime due) {
        return LONDON.getRules().getValidOffsets(due.toLocalDateTime()).size() > 1;
    }

    private String formatted(String pattern, ZonedDateTime due) {
        return DateTimeFormatter.ofPattern(texts.get("due.pattern." + pattern), texts.locale())
                .format(due);
    }
}
