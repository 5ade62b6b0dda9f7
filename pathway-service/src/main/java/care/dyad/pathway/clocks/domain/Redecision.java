package care.dyad.pathway.clocks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody decided on an episode.
 *
 * @param about the episode as decided
 * @param clocks every clock that it ever had
 * @param receivedAt when the referral was received; every clock starts from it; UTC
 * @param done clocks that waited for this decision
 * @param at when it was decided, UTC
 * @param by account of the person; empty when new information or the referrer did it
 */
public record Redecision(
        TimedEpisode about,
        List<EpisodeClock> clocks,
        Instant receivedAt,
        Set<ClockKind> done,
        Instant at,
        String by) {

    boolean has(ClockKind kind) {
        return clocks.stream().anyMatch(clock -> clock.deadline().kind() == kind);
    }

    List<EpisodeClock> unmet() {
        return clocks.stream().filter(clock -> clock.state() != ClockState.MET).toList();
    }

    boolean ends(EpisodeClock clock) {
        return done.contains(clock.deadline().kind());
    }
}
