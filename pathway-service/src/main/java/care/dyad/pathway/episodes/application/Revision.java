package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of a case after it was opened.
 *
 * @param cause what it follows from
 * @param referralId the case
 * @param at when it was recorded, UTC
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param act the act of staff that did it; null when something else did
 * @param review the review that did it, or was overtaken; null without one
 */
public record Revision(
        UUID cause,
        UUID referralId,
        Instant at,
        @Nullable String traceparent,
        @Nullable ActOfEpisode act,
        @Nullable Review review) {

    /** A change by an act of staff. */
    static Revision by(UUID cause, UUID referralId, ActOfEpisode act) {
        return new Revision(cause, referralId, act.act().recordedAt(), null, act, null);
    }

    /** A change by a review. */
    public static Revision by(Review review, UUID referralId, Instant now) {
        return new Revision(review.id(), referralId, now, null, null, review);
    }
}
