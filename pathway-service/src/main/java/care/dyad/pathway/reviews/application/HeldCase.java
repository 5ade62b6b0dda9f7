package care.dyad.pathway.reviews.application;

import care.dyad.pathway.reviews.domain.CaseUnderReview;

/**
 * A case that is locked until the transaction ends.
 *
 * @param found the case
 * @param version its version
 * @param caseEvents how many events it has had on its topic
 * @param clockEvents how many clock events it has had
 */
public record HeldCase(CaseUnderReview found, long version, long caseEvents, long clockEvents) {}
