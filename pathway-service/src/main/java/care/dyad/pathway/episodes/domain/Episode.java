package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent.AssessmentAttended;
import care.dyad.pathway.episodes.domain.CaseEvent.EpisodeAccepted;
import care.dyad.pathway.episodes.domain.CaseEvent.InterventionStarted;
import care.dyad.pathway.episodes.domain.CaseEvent.Record;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One pathway of a referral, on its way from opening over acceptance and attended assessment to the
 * start of the intervention. Overdue work can always be recorded, with the time at which it
 * happened; a repeat of an act changes nothing.
 *
 * @param about what others are told of it
 * @param receivedAt when the referral was received, UTC
 * @param state how far it has come
 * @param assessment the attended assessment; null before it
 * @param interventionAt when the intervention began, UTC; null before it
 */
public record Episode(
        TimedEpisode about,
        Instant receivedAt,
        EpisodeState state,
        StaffAct.@Nullable Assessment assessment,
        @Nullable Instant interventionAt) {

    /**
     * What an act makes of the episode.
     *
     * @param by account of the member of staff
     * @param now current time, UTC
     */
    public Move after(StaffAct act, String by, Instant now) {
        if (state == EpisodeState.PROPOSED) {
            return new Move.Refused(Refusal.AWAITS_REVIEW);
        }
        if (state == EpisodeState.CLOSED) {
            return new Move.Refused(Refusal.CLOSED);
        }
        return switch (act) {
            case StaffAct.Acceptance acceptance -> accept(by, now);
            case StaffAct.Assessment attended -> assess(attended, by, now);
            case StaffAct.Intervention begun -> startIntervention(begun.startedAt(), by, now);
        };
    }

    /** The same episode as a review leaves it. */
    public Episode as(TimedEpisode reviewed, EpisodeState reviewedState) {
        return new Episode(reviewed, receivedAt, reviewedState, assessment, interventionAt);
    }

    /** Whether the mother was seen. */
    public boolean isAssessed() {
        return assessment != null;
    }

    private Move accept(String by, Instant now) {
        if (state != EpisodeState.OPEN) {
            return new Move.Repeated();
        }
        return new Move.Moved(
                new Episode(about, receivedAt, EpisodeState.ACCEPTED, null, null),
                new EpisodeAccepted(about, new Record(by, now, now)));
    }

    private Move assess(StaffAct.Assessment attended, String by, Instant now) {
        if (attended.equals(assessment)) {
            return new Move.Repeated();
        }
        if (assessment != null) {
            return new Move.Refused(Refusal.ASSESSED_OTHERWISE);
        }
        if (state != EpisodeState.ACCEPTED) {
            return new Move.Refused(Refusal.NOT_ACCEPTED);
        }
        if (attended.attendedAt().isAfter(now)) {
            return new Move.Mistimed(TimeFault.IN_THE_FUTURE);
        }
        if (attended.attendedAt().isBefore(receivedAt)) {
            return new Move.Mistimed(TimeFault.BEFORE_RECEIPT);
        }
        return new Move.Moved(
                new Episode(about, receivedAt, EpisodeState.ASSESSED, attended, null),
                new AssessmentAttended(
                        about, new Record(by, attended.attendedAt(), now), attended));
    }

    private Move startIntervention(Instant startedAt, String by, Instant now) {
        if (startedAt.equals(interventionAt)) {
            return new Move.Repeated();
        }
        if (interventionAt != null) {
            return new Move.Refused(Refusal.STARTED_OTHERWISE);
        }
        if (assessment == null) {
            return new Move.Refused(Refusal.NOT_ASSESSED);
        }
        if (startedAt.isAfter(now)) {
            return new Move.Mistimed(TimeFault.IN_THE_FUTURE);
        }
        if (startedAt.isBefore(assessment.attendedAt())) {
            return new Move.Mistimed(TimeFault.BEFORE_ASSESSMENT);
        }
        return new Move.Moved(
                new Episode(
                        about,
                        receivedAt,
                        EpisodeState.INTERVENTION_STARTED,
                        assessment,
                        startedAt),
                new InterventionStarted(about, new Record(by, startedAt, now)));
    }
}
