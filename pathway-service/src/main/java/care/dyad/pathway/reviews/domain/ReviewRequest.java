package care.dyad.pathway.reviews.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A clinician decides on a referral under review.
 *
 * @param by account of the clinician
 * @param decision what is to become of the referral
 * @param ground coded reason
 * @param note the reason in the clinician's own words
 * @param effectiveAt when it was decided, UTC; null for now
 */
public record ReviewRequest(
        String by,
        ReviewDecision decision,
        ReviewGround ground,
        Note note,
        @Nullable Instant effectiveAt) {

    /** Whether another request says the same; one without a time says the same at any time. */
    boolean repeats(Review earlier) {
        ReviewRequest other = earlier.request();
        return by.equalsIgnoreCase(other.by)
                && decision.equals(other.decision)
                && ground == other.ground
                && note.equals(other.note)
                && (effectiveAt == null || effectiveAt.equals(earlier.effectiveAt()));
    }
}
