package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Move;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moves the clocks of an episode along with it. */
@Component
class EpisodeClocks {

    private final ClockPolicy policy;
    private final Announcements announcements;

    EpisodeClocks(ClockPolicy policy, Announcements announcements) {
        this.policy = policy;
        this.announcements = announcements;
    }

    /** What a move changes: an attended assessment ends its clocks and starts the next one. */
    Progress progress(HeldEpisode held, Move.Moved moved) {
        return new Progress(moved.episode(), moved.event(), clockEvents(held, moved.event()));
    }

    private List<ClockEvent> clockEvents(HeldEpisode held, CaseEvent event) {
        return switch (event) {
            case CaseEvent.AssessmentAttended attended -> assessed(held, attended.record());
            case CaseEvent.InterventionStarted started ->
                    met(held, ClockKind.INTERVENTION::equals, started.record().effectiveAt())
                            .toList();
            case CaseEvent.EpisodeAccepted _, CaseEvent.EpisodeOpened _ -> List.of();
            case CaseEvent.EpisodeProposed _, CaseEvent.ReferralUnderReview _ -> List.of();
            case CaseEvent.ReferralRedirected _, CaseEvent.ServiceGapRecorded _ -> List.of();
            case CaseEvent.TriageReviewed _, CaseEvent.EpisodeClosed _ -> List.of();
            case CaseEvent.IdentityErased _ -> List.of();
        };
    }

    private List<ClockEvent> assessed(HeldEpisode held, CaseEvent.Record record) {
        TimedEpisode about = held.episode().about();
        Instant attendedAt = record.effectiveAt();
        return Stream.concat(
                        met(held, ClockKind::endsWithAssessment, attendedAt),
                        Stream.of(
                                new ClockEvent.SlaClockStarted(
                                        about, policy.onAssessment(attendedAt))))
                .toList();
    }

    private Stream<ClockEvent> met(HeldEpisode held, Predicate<ClockKind> ended, Instant doneAt) {
        TimedEpisode about = held.episode().about();
        return held.unmet().stream()
                .filter(clock -> ended.test(clock.deadline().kind()))
                .flatMap(clock -> announcements.met(about, clock, doneAt).stream());
    }
}
