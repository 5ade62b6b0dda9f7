package care.dyad.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates, times and deadlines in words; everything in London. */
public final class PlainTime {

    /** Where all deadlines are counted. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);

    private PlainTime() {}

    /** A date, such as 4 December 2026. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The date of a time. */
    public static String date(Instant instant) {
        return DATE.format(instant.atZone(LONDON));
    }

    /** A time of day, such as 9:05am, or 5pm on the hour. */
    public static String time(Instant instant) {
        ZonedDateTime there = instant.atZone(LONDON);
        DateTimeFormatter format = there.getMinute() == 0 ? HOUR : TIME;
        return format.format(there).toLowerCase(Locale.UK);
    }

    /** A date and a time, such as 4 December 2026 at 9:05am. */
    public static String moment(Instant instant) {
        return date(instant) + " at " + time(instant);
    }

    /** The last day in time, or the moment on it, of an exclusive deadline. */
    public static String deadline(Instant dueAt) {
        return endsADay(dueAt)
                ? "end of " + DAY.format(lastDay(dueAt))
                : DAY.format(dueAt.atZone(LONDON)) + ", " + time(dueAt);
    }

    /** How far off an exclusive deadline is, such as "due tomorrow" or "breached 2 days ago". */
    public static String distance(Instant dueAt, Instant now) {
        return dueAt.isAfter(now) ? ahead(dueAt, now) : behind(dueAt, now);
    }

    private static String ahead(Instant dueAt, Instant now) {
        long days = today(now).until(lastDay(dueAt), ChronoUnit.DAYS);
        if (days > 1) {
            return "Due in " + days + " days";
        }
        if (days == 1) {
            return "Due tomorrow";
        }
        return endsADay(dueAt) ? "Due today" : "Due in " + span(Duration.between(now, dueAt));
    }

    private static String behind(Instant dueAt, Instant now) {
        long days = LocalDate.ofInstant(dueAt, LONDON).until(today(now), ChronoUnit.DAYS);
        if (days > 1) {
            return "Breached " + days + " days ago";
        }
        return days == 1
                ? "Breached yesterday"
                : "Breached " + span(Duration.between(dueAt, now)) + " ago";
    }

    private static String span(Duration time) {
        return time.toHours() > 0
                ? count(time.toHours(), "hour")
                : count(time.toMinutes(), "minute");
    }

    /** A number and its noun, such as 1 referral or 2 referrals. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static boolean endsADay(Instant dueAt) {
        return dueAt.atZone(LONDON).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), LONDON);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, LONDON);
    }
}
