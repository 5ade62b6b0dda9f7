package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.episodes.domain.TimeFault;

/** What becomes of a clinician's review, or of a second person's opinion. */
public sealed interface ReviewOutcome {

    /** It is decided, and this is what changes. */
    record Decided(Review review, CaseChange change) implements ReviewOutcome {}

    /** It waits for a second person, or that person refused; nothing else changes. */
    record Noted(Review review) implements ReviewOutcome {}

    /** The same is recorded already; nothing changes. */
    record Repeated(Review review) implements ReviewOutcome {}

    /** It cannot be. */
    record Refused(ReviewRefusal refusal) implements ReviewOutcome {}

    /** The time cannot be right. */
    record Mistimed(TimeFault fault) implements ReviewOutcome {}
}
