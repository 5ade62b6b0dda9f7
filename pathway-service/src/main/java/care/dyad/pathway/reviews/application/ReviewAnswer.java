package care.dyad.pathway.reviews.application;

import care.dyad.pathway.episodes.domain.TimeFault;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewRefusal;

/** What became of a review, or of a second person's opinion. */
public sealed interface ReviewAnswer {

    /** It is recorded, now or by an earlier repeat; the version is that of the case. */
    record Recorded(Review review, long version) implements ReviewAnswer {}

    /** The referral is unknown or not triaged yet. */
    record UnknownReferral() implements ReviewAnswer {}

    /** The case changed since they looked. */
    record Stale() implements ReviewAnswer {}

    /** It cannot be. */
    record Refused(ReviewRefusal refusal) implements ReviewAnswer {}

    /** The time cannot be right. */
    record Mistimed(TimeFault fault) implements ReviewAnswer {}
}
