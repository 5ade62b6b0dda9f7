package care.dyad.pathway.reviews.domain;

/** What a review does to the proposal. */
public enum ReviewKind {
    CONFIRMED,
    CHANGED,
    /** Less than specialist care, or later, or a team loses the referral: two people decide. */
    STEPPED_DOWN,
    REDIRECTED,
    /** It closes as its referrer wants: two people decide. */
    WITHDRAWN,
    /** It goes on, although its referrer took it back. */
    KEPT_OPEN
}
