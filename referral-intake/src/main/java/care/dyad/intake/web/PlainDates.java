package care.dyad.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times in London, in words. */
final class PlainDates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private PlainDates() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The day with its name. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** A time of day on a day. */
    static String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(LONDON);
        return TIME.format(there).toLowerCase(Locale.UK) + " on " + DAY.format(there);
    }

    /** The last day or moment before an exclusive end. */
    static String until(Instant end) {
        ZonedDateTime there = end.atZone(LONDON);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "by the end of " + DAY.format(there.minusDays(1))
                : "by " + moment(end);
    }
}
