package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Contact;

import java.util.List;

/** What becomes of a triaged referral. */
public sealed interface Routing {

    /** It is not for these pathways: why, and where to go instead. */
    record Redirected(List<RedirectReason> reasons, String advice) implements Routing {}

    /**
     * It goes to services, to a clinician for review, or both.
     *
     * @param placements one for each pathway
     * @param gaps pathways without a service
     * @param reviewReasons why a clinician has to look; empty when nothing is proposed
     * @param reviewers whom to tell of the review
     */
    record Placed(
            List<Placement> placements,
            List<ServiceGap> gaps,
            List<ReviewReason> reviewReasons,
            List<Contact> reviewers)
            implements Routing {}
}
