package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clinician's decision on a referral, and what the second person said.
 *
 * @param id identifies it; the cause of the events that follow from it
 * @param kind what it does to the proposal
 * @param request what the clinician said
 * @param pathways pathways decided; empty with a redirect
 * @param priority priority decided
 * @param effectiveAt when the clinician decided, UTC
 * @param recordedAt when it was recorded, UTC
 * @param state how it stands
 * @param second what the second person said; null before that, and when none is needed
 */
public record Review(
        UUID id,
        ReviewKind kind,
        ReviewRequest request,
        List<Pathway> pathways,
        Priority priority,
        Instant effectiveAt,
        Instant recordedAt,
        ReviewState state,
        @Nullable SecondOpinion second) {

    public Review {
        pathways = List.copyOf(pathways);
    }

    /** Whether it waits for a second person. */
    public boolean awaitsSecondPerson() {
        return state == ReviewState.AWAITS_SECOND_PERSON;
    }

    /** When the last person that it needed decided, UTC. */
    Instant decidedAt() {
        return second == null ? effectiveAt : second.effectiveAt();
    }

    /** When the decision of the last person was recorded, UTC. */
    Instant decisionRecordedAt() {
        return second == null ? recordedAt : second.recordedAt();
    }

    CaseEvent.Record record() {
        return new CaseEvent.Record(request.by(), decidedAt(), decisionRecordedAt());
    }

    CaseEvent event(TriagedReferral referral) {
        return new CaseEvent.TriageReviewed(
                referral.referralId(),
                referral.reference(),
                record(),
                second == null ? null : second.by(),
                pathways,
                priority,
                request.ground().name());
    }

    /** The same review after new information came before the second person answered. */
    public Review superseded() {
        return new Review(
                id,
                kind,
                request,
                pathways,
                priority,
                effectiveAt,
                recordedAt,
                ReviewState.SUPERSEDED,
                null);
    }

    Review with(SecondOpinion opinion) {
        return new Review(
                id,
                kind,
                request,
                pathways,
                priority,
                effectiveAt,
                recordedAt,
                opinion.refusal() == null ? ReviewState.DECIDED : ReviewState.REFUSED,
                opinion);
    }
}
