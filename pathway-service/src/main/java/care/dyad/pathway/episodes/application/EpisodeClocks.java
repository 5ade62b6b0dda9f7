package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.Redecision;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.Situation;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moves the clocks of an episode along with it. */
@Component
class EpisodeClocks {

    private final ClockPolicy policy;
    private final Announcements announcements;
    private final RedecisionPolicy redecisions;

    EpisodeClocks(ClockPolicy policy, Announcements announcements) {
        this.policy = policy;
        this.announcements = announcements;
        this.redecisions = new RedecisionPolicy(policy, announcements);
    }

    /**
     * What an act does to the clocks: an attended assessment ends some and starts the next one, the
     * end of the episode ends them all, and nothing else moves a deadline.
     */
    List<ClockEvent> after(Situation found, Move.Moved moved, CaseEvent.Record record) {
        Stream<ClockEvent> ended =
                moved.episode().state() == EpisodeState.CLOSED
                        ? ended(found, moved, record)
                        : Stream.empty();
        Stream<ClockEvent> followed =
                moved.events().stream().flatMap(event -> follow(found, event, record));
        return Stream.of(moved.clockEvents().stream(), followed, ended)
                .flatMap(events -> events)
                .toList();
    }

    private Stream<ClockEvent> ended(Situation found, Move.Moved moved, CaseEvent.Record record) {
        Redecision end =
                new Redecision(
                        moved.episode().about(),
                        found.clocks(),
                        found.episode().receivedAt(),
                        Set.of(),
                        record.effectiveAt(),
                        record.by());
        return redecisions.ends(end).events().stream();
    }

    private Stream<ClockEvent> follow(Situation found, CaseEvent event, CaseEvent.Record record) {
        return switch (event) {
            case CaseEvent.AssessmentAttended _ -> assessed(found, record.effectiveAt());
            case CaseEvent.InterventionStarted _ ->
                    met(found, ClockKind::endsWithIntervention, record.effectiveAt());
            case CaseEvent.EpisodeProposed back -> returned(found, back, record.recordedAt());
            case CaseEvent.EpisodeAccepted _, CaseEvent.EpisodeOpened _ -> Stream.empty();
            case CaseEvent.EpisodeDeclined _, CaseEvent.EpisodeRedirected _ -> Stream.empty();
            case CaseEvent.ContactMissed _, CaseEvent.EpisodeAssigned _ -> Stream.empty();
            case CaseEvent.ConcernOwnerNamed _, CaseEvent.EpisodeClosed _ -> Stream.empty();
            case CaseEvent.ReferralUnderReview _, CaseEvent.ReferralRedirected _ -> Stream.empty();
            case CaseEvent.ServiceGapRecorded _, CaseEvent.TriageReviewed _ -> Stream.empty();
            case CaseEvent.IdentityErased _, CaseEvent.PathwayMuted _ -> Stream.empty();
            case CaseEvent.PathwayUnmuted _, CaseEvent.CareRecorded _ -> Stream.empty();
            case CaseEvent.CaseRevised _ -> Stream.empty();
        };
    }

    private Stream<ClockEvent> assessed(Situation found, Instant attendedAt) {
        Deadline next = policy.onAssessment(attendedAt);
        return Stream.concat(
                met(found, ClockKind::endsWithAssessment, attendedAt),
                Stream.of(new ClockEvent.SlaClockStarted(found.episode().about(), next)));
    }

    /** A proposal has one clock of a decision in its life, started by the first one who waits. */
    private Stream<ClockEvent> returned(
            Situation found, CaseEvent.EpisodeProposed back, Instant now) {
        boolean had =
                found.clocks().stream()
                        .anyMatch(clock -> clock.deadline().kind() == ClockKind.REVIEW);
        return had
                ? Stream.empty()
                : Stream.of(new ClockEvent.SlaClockStarted(back.episode(), policy.onReview(now)));
    }

    private Stream<ClockEvent> met(Situation found, Predicate<ClockKind> ended, Instant doneAt) {
        TimedEpisode about = found.episode().about();
        return found.unmet().stream()
                .filter(clock -> ended.test(clock.deadline().kind()))
                .flatMap(clock -> announcements.met(about, clock, doneAt).stream());
    }
}
