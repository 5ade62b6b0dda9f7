package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.TimedEpisode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One pathway of a referral, on its way from opening over acceptance and attended assessment to the
 * start of the intervention. Handed over to another service it waits for acceptance again and keeps
 * what was done.
 *
 * @param about what others are told of it
 * @param receivedAt when the referral was received, UTC
 * @param state how far it has come
 * @param assessment the attended assessment; null before it
 * @param interventionAt when the intervention began, UTC; null before it
 * @param assignedTo account of who takes care of it; null while nobody does
 */
public record Episode(
        TimedEpisode about,
        Instant receivedAt,
        EpisodeState state,
        StaffAct.@Nullable Assessment assessment,
        @Nullable Instant interventionAt,
        @Nullable String assignedTo) {

    /** An episode that nobody in particular takes care of. */
    public Episode(
            TimedEpisode about,
            Instant receivedAt,
            EpisodeState state,
            StaffAct.@Nullable Assessment assessment,
            @Nullable Instant interventionAt) {
        this(about, receivedAt, state, assessment, interventionAt, null);
    }

    /** The same episode as a review leaves it. */
    public Episode as(TimedEpisode reviewed, EpisodeState reviewedState) {
        return new Episode(
                reviewed, receivedAt, reviewedState, assessment, interventionAt, assignedTo);
    }

    /** Whether the mother was seen. */
    public boolean isAssessed() {
        return assessment != null;
    }

    Episode as(EpisodeState another) {
        return as(about, another);
    }

    Episode assigned(@Nullable String account) {
        return new Episode(about, receivedAt, state, assessment, interventionAt, account);
    }

    Move accept(CaseEvent.Record record) {
        return state == EpisodeState.OPEN
                ? new Move.Moved(as(reached()), new CaseEvent.EpisodeAccepted(about, record))
                : new Move.Repeated();
    }

    /** A team that takes over goes on where the one before it was. */
    private EpisodeState reached() {
        if (interventionAt != null) {
            return EpisodeState.INTERVENTION_STARTED;
        }
        return assessment == null ? EpisodeState.ACCEPTED : EpisodeState.ASSESSED;
    }

    Move assess(StaffAct.Assessment attended, CaseEvent.Record record) {
        if (attended.equals(assessment)) {
            return new Move.Repeated();
        }
        if (assessment != null) {
            return new Move.Refused(Refusal.ASSESSED_OTHERWISE);
        }
        if (state != EpisodeState.ACCEPTED) {
            return new Move.Refused(Refusal.NOT_ACCEPTED);
        }
        return new Move.Moved(
                new Episode(about, receivedAt, EpisodeState.ASSESSED, attended, null, assignedTo),
                new CaseEvent.AssessmentAttended(about, record, attended));
    }

    Move startIntervention(StaffAct.Intervention begun, CaseEvent.Record record) {
        if (begun.startedAt().equals(interventionAt)) {
            return new Move.Repeated();
        }
        if (interventionAt != null) {
            return new Move.Refused(Refusal.STARTED_OTHERWISE);
        }
        if (assessment == null) {
            return new Move.Refused(Refusal.NOT_ASSESSED);
        }
        if (state == EpisodeState.OPEN) {
            return new Move.Refused(Refusal.NOT_ACCEPTED);
        }
        if (begun.startedAt().isBefore(assessment.attendedAt())) {
            return new Move.Mistimed(TimeFault.BEFORE_ASSESSMENT);
        }
        return new Move.Moved(
                new Episode(
                        about,
                        receivedAt,
                        EpisodeState.INTERVENTION_STARTED,
                        assessment,
                        begun.startedAt(),
                        assignedTo),
                new CaseEvent.InterventionStarted(about, record));
    }
}
