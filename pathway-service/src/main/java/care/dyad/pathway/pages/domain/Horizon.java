package care.dyad.pathway.pages.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the bands of deadlines begin and end, seen from one moment. A deadline is exclusive, so one
 * at midnight belongs to the day before.
 *
 * @param now the moment, UTC
 * @param tomorrow when tomorrow begins in London, UTC
 * @param afterSoon when the fourth day after today begins in London, UTC
 */
public record Horizon(Instant now, Instant tomorrow, Instant afterSoon) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_OF_SOON = 3;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The bands seen from now. */
    public static Horizon at(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        return new Horizon(
                now,
                today.plusDays(1).atStartOfDay(LONDON).toInstant(),
                today.plusDays(DAYS_OF_SOON + 1L).atStartOfDay(LONDON).toInstant());
    }

    /** The band of a deadline. */
    public DueBand of(Instant dueAt) {
        if (!dueAt.isAfter(now)) {
            return DueBand.BREACHED;
        }
        if (!dueAt.isAfter(tomorrow)) {
            return DueBand.TODAY;
        }
        return dueAt.isAfter(afterSoon) ? DueBand.LATER : DueBand.SOON;
    }

    /** Deadlines of a band are later than this. */
    public Instant after(DueBand band) {
        return switch (band) {
            case BREACHED -> Instant.EPOCH;
            case TODAY -> now;
            case SOON -> tomorrow;
            case LATER -> afterSoon;
        };
    }

    /** Deadlines of a band are no later than this. */
    public Instant until(DueBand band) {
        return switch (band) {
            case BREACHED -> now;
            case TODAY -> tomorrow;
            case SOON -> afterSoon;
            case LATER -> NEVER;
        };
    }
}
