package care.dyad.triage.replay.application;

import care.dyad.triage.replay.domain.EquityVerdict;
import care.dyad.triage.replay.domain.ReplayResult;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** How a replay stands. */
public sealed interface ReplayState {

    /** It reads. */
    record Running() implements ReplayState {}

    /**
     * It read everything.
     *
     * @param verdict null when no limit was asked for
     * @param took from its start to its end
     */
    record Finished(ReplayResult result, @Nullable EquityVerdict verdict, Duration took)
            implements ReplayState {}

    /** Somebody stopped it; there is no result. */
    record Stopped() implements ReplayState {}

    /**
     * It could not read everything; there is no result.
     *
     * @param reason what went wrong, and what to look at
     */
    record Failed(String reason) implements ReplayState {}
}
