package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.TimedEpisode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An episode as it is opened.
 *
 * @param about what others are told of it
 * @param placement where it goes
 * @param deadlines the clocks that start with it, at least one
 */
public record NewEpisode(TimedEpisode about, Placement placement, List<Deadline> deadlines) {

    /** Open at a service, or proposed to a clinician. */
    public EpisodeState state() {
        return switch (placement) {
            case Placement.Opened opened -> EpisodeState.OPEN;
            case Placement.Proposed proposed -> EpisodeState.PROPOSED;
        };
    }

    /** The earliest deadline, UTC. */
    public Instant dueAt() {
        return deadlines.stream().map(Deadline::dueAt).min(Comparator.naturalOrder()).orElseThrow();
    }

    CaseEvent event() {
        return switch (placement) {
            case Placement.Opened opened ->
                    new CaseEvent.EpisodeOpened(about, dueAt(), opened.tell());
            case Placement.Proposed proposed -> new CaseEvent.EpisodeProposed(about, dueAt());
        };
    }

    List<ClockEvent> clockEvents() {
        return deadlines.stream()
                .<ClockEvent>map(deadline -> new ClockEvent.SlaClockStarted(about, deadline))
                .toList();
    }
}
