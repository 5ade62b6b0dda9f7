package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.Move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an act changed.
 *
 * @param episode the episode after it
 * @param event what happened to the episode
 * @param clockEvents what happened to its clocks, in order
 */
public record Progress(Episode episode, CaseEvent event, List<ClockEvent> clockEvents) {

    /** The episode moved, and its clocks with it. */
    static Progress of(
            HeldEpisode held, Move.Moved moved, ClockPolicy clocks, Announcements announcements) {
        TimedEpisode about = held.episode().about();
        List<ClockEvent> events = new ArrayList<>();
        for (EpisodeClock clock : held.unmet()) {
            doneAt(moved.event(), clock)
                    .ifPresent(at -> events.addAll(announcements.met(about, clock, at)));
        }
        if (moved.event() instanceof CaseEvent.AssessmentAttended attended) {
            Instant attendedAt = attended.record().effectiveAt();
            events.add(new ClockEvent.Started(about, clocks.onAssessment(attendedAt)));
        }
        return new Progress(moved.episode(), moved.event(), List.copyOf(events));
    }

    /** When the work that the clock waits for was done, if the event tells of it. */
    private static Optional<Instant> doneAt(CaseEvent event, EpisodeClock clock) {
        boolean endsWithAssessment = clock.deadline().kind().endsWithAssessment();
        return switch (event) {
            case CaseEvent.AssessmentAttended attended when endsWithAssessment ->
                    Optional.of(attended.record().effectiveAt());
            case CaseEvent.InterventionStarted started when !endsWithAssessment ->
                    Optional.of(started.record().effectiveAt());
            default -> Optional.empty();
        };
    }
}
