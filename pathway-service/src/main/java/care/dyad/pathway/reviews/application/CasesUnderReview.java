package care.dyad.pathway.reviews.application;

import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.Review;

import java.util.Optional;
import java.util.UUID;

/** The cases of all referrals, as reviews find and leave them. */
public interface CasesUnderReview {

    /** Locks a case until the transaction ends; empty when the referral has none. */
    Optional<HeldCase> hold(UUID referralId);

    /** Keeps a review that is new, or what the second person said of it, under the lock. */
    void note(HeldCase held, Review review);

    /** Keeps what triage decided on new information in place of its earlier decision. */
    void retriage(TriagedReferral latest);

    /** Stores what a withdrawal changes, which is a new version of the case, under the lock. */
    void withdraw(HeldCase held, CaseChange change);

    /** Stores what a decision changes, under the lock. */
    void store(HeldCase held, CaseChange change);
}
