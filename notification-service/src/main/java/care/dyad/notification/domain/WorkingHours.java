package care.dyad.notification.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a team works, in Europe/London. Bank holidays count as working days: a message too early
 * does less harm than one too late.
 *
 * @param days its working days; at least one
 * @param from when they begin
 * @param until when they end, exclusive
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * @throws IllegalArgumentException when there is no day, or the end is not after the beginning
     */
    public WorkingHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "working hours have a day at least, and end after they begin");
        }
    }

    /** Whether the team works at this moment. */
    public boolean contain(Instant moment) {
        ZonedDateTime local = moment.atZone(LONDON);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** The next beginning of a working day, after this moment. */
    public Instant nextBeginning(Instant moment) {
        ZonedDateTime beginning = moment.atZone(LONDON).with(from);
        while (!beginning.toInstant().isAfter(moment) || !days.contains(beginning.getDayOfWeek())) {
            beginning = beginning.plusDays(1).with(from);
        }
        return beginning.toInstant();
    }
}
