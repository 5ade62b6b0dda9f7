package care.dyad.pathway.clocks.domain;

import java.time.Instant;

/**
 * A clock of an episode.
 *
 * @param kind which one
 * @param startedAt start, UTC
 * @param dueAt the deadline, exclusive: work done at this instant is late; UTC
 * @param dueSoonAt when the team is reminded, UTC
 */
public record Deadline(ClockKind kind, Instant startedAt, Instant dueAt, Instant dueSoonAt) {

    /** Whether work done at the given time was in time. */
    public boolean isInTime(Instant doneAt) {
        return doneAt.isBefore(dueAt);
    }
}
