package care.dyad.pathway.episodes.domain;

/** Why a clinician has to look before the referral moves. */
public enum ReviewReason {
    AMBIGUOUS_AREA,
    INFORMATION_MISSING,
    RISK_ITEM,
    UPPER_MODERATE,
    COMPLEXITY,
    FAMILY_HISTORY,
    ONLY_HELP_SEEKING,
    NOT_ELIGIBLE,
    NO_CONSENT_TO_SHARE_WITH_VCSE,
    REFERRER_NOT_ACCEPTED_BY_VCSE,
    RISK_ITEM_MISSING,
    /** The decision holds a value that this version does not know. */
    UNKNOWN_SYMBOL,
    /** No open service covers the area, the age and the stage. */
    NO_SERVICE,
    OUTSIDE_ENGLAND,
    TRIAGE_FAILED,
    /** The referrer took it back, and it is not one to close unseen. */
    WITHDRAWN,
    /** A service declined it, and it is not one to let go unseen. */
    DECLINED_BY_SERVICE
}
