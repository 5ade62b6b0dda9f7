package care.dyad.triage.domain;

/** Why a referral is not for these pathways. */
public enum RedirectReason {
    /** The child is two years old or older. */
    PAST_SECOND_BIRTHDAY,
    /** The mother is younger than 16. */
    UNDER_16,
    /** The role of the referrer is not accepted. */
    REFERRER_NOT_ACCEPTED,
    /** The mother did not agree to the referral. */
    NO_CONSENT
}
