package care.dyad.pathway.clocks.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A clock of an episode and how it stands.
 *
 * @param deadline the clock
 * @param state how it stands
 * @param metAt when the work was done, UTC; null while it is not
 * @param breachReason why it was missed; null while nobody said
 */
public record EpisodeClock(
        Deadline deadline,
        ClockState state,
        @Nullable Instant metAt,
        @Nullable BreachReason breachReason) {

    /** A clock whose work is not done and whose breach nobody explained. */
    public EpisodeClock(Deadline deadline, ClockState state) {
        this(deadline, state, null, null);
    }

    /** Whether it still waits for work. */
    public boolean isUnmet() {
        return state != ClockState.MET && state != ClockState.ENDED;
    }

    /** Whether its deadline was missed, announced or not. */
    public boolean isMissed(Instant now) {
        return switch (state) {
            case BREACHED -> true;
            case MET -> metAt != null && !deadline.isInTime(metAt);
            case RUNNING, DUE_SOON -> !deadline.isInTime(now);
            case ENDED -> false;
        };
    }
}
