package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What settles the episodes of a case: a review, or a decision of triage on new information.
 *
 * @param id the cause of what follows
 * @param pathways pathways that the case has after it
 * @param priority its priority after it
 * @param at when it was decided, UTC
 * @param by account of the person; empty when new information or the referrer did it
 * @param endsWhenOpened clocks that waited for it, of an episode that is at a team now
 * @param endsWhenProposed the same of one that still waits for a clinician
 */
record Decision(
        UUID id,
        List<Pathway> pathways,
        Priority priority,
        Instant at,
        String by,
        Set<ClockKind> endsWhenOpened,
        Set<ClockKind> endsWhenProposed) {

    static Decision of(Review review) {
        return new Decision(
                review.id(),
                review.pathways(),
                review.priority(),
                review.decidedAt(),
                review.request().by(),
                Set.of(ClockKind.REVIEW, ClockKind.RISK_REVIEW),
                Set.of(ClockKind.RISK_REVIEW));
    }

    /** The referrer took it back: no work was done, so no clock is met. */
    static Decision withdrawn(UUID id, Priority priority, Instant at) {
        return new Decision(id, List.of(), priority, at, "", Set.of(), Set.of());
    }

    /** New information opens proposals; only a person ends the review of a risk. */
    static Decision amended(UUID id, List<Pathway> pathways, Priority priority, Instant at) {
        return new Decision(id, pathways, priority, at, "", Set.of(ClockKind.REVIEW), Set.of());
    }
}
