package care.dyad.pathway.clocks.domain;

import java.time.Instant;
import java.util.List;

/**
 * A clock of an episode.
 *
 * @param kind which one
 * @param startedAt start, UTC
 * @param dueAt the deadline, exclusive: work done at this instant is late; UTC
 * @param reminders when the team is reminded, the earliest first, all before the deadline; UTC
 */
public record Deadline(ClockKind kind, Instant startedAt, Instant dueAt, List<Instant> reminders) {

    public Deadline {
        reminders = List.copyOf(reminders);
    }

    /** When it is announced for the first time, UTC. */
    public Instant dueSoonAt() {
        return reminders.isEmpty() ? dueAt : reminders.getFirst();
    }

    /** How many of its reminders have come, 0 before the first. */
    public int level(Instant now) {
        return (int) reminders.stream().filter(one -> !one.isAfter(now)).count();
    }

    /** Whether work done at the given time was in time. */
    public boolean isInTime(Instant doneAt) {
        return doneAt.isBefore(dueAt);
    }
}
