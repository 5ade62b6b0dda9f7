package care.dyad.pathway.reviews.domain;

/** Why a review cannot be, in words for the clinician. */
public enum ReviewRefusal {
    NO_WITHDRAWAL_AWAITS("No withdrawal of this referral waits for a decision."),
    NOT_UNDER_REVIEW("Nothing of this referral waits for a review."),
    AWAITS_SECOND_PERSON(
            "A step down waits for a second person: it has to be confirmed or refused first."),
    NOTHING_AWAITS("No step down of this referral waits for a second person."),
    SAME_PERSON("The second person must be another one than the first."),
    NO_PATHWAY_PROPOSED("There is no proposal to confirm: name the pathways."),
    HELD_BY_TEAM("A team has accepted the referral on a pathway that the review leaves out."),
    NEVER_REDIRECTED("An emergency or a red flag is never redirected.");

    private final String reason;

    ReviewRefusal(String reason) {
        this.reason = reason;
    }

    /** The reason in plain words. */
    public String reason() {
        return reason;
    }
}
