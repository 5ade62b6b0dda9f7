package care.dyad.pathway.episodes.domain;

/** Why a referral is not for these pathways, and where to go instead in plain words. */
public enum RedirectReason {
    PAST_SECOND_BIRTHDAY(
            "These services are for families until the child's second birthday. The GP or health"
                    + " visitor can help, and NHS Talking Therapies takes self-referrals."),
    UNDER_16(
            "For a mother younger than 16, contact the local child and adolescent mental health"
                    + " service (CAMHS)."),
    REFERRER_NOT_ACCEPTED(
            "These services take referrals from health professionals. Ask your GP, midwife or"
                    + " health visitor to refer you."),
    NO_CONSENT(
            "The mother has not agreed to a referral. Talk with her about what would help and refer"
                    + " again when she agrees."),
    /** A reason that a newer version of triage knows. */
    UNKNOWN("The GP, midwife or health visitor can advise.");

    private final String advice;

    RedirectReason(String advice) {
        this.advice = advice;
    }

    /** Where to go instead, for the referrer and the mother. */
    public String advice() {
        return advice;
    }
}
