package care.dyad.triage.domain;

/** Why a clinician has to look before the referral moves. */
public enum ReviewReason {
    /** The area cannot be told from what was sent. */
    AMBIGUOUS_AREA,
    /** No usable score and no stated severity. */
    INFORMATION_MISSING,
    /** A risk item of an instrument was answered above zero. */
    RISK_ITEM,
    /** A score in the upper moderate zone. */
    UPPER_MODERATE,
    /** A moderate presentation with a complexity factor. */
    COMPLEXITY,
    /** Family history alone, outside the weeks of highest risk. */
    FAMILY_HISTORY,
    /** Help-seeking for the baby is the only signal. */
    ONLY_HELP_SEEKING,
    /** Outside the usual criteria, but not to be redirected unseen. */
    NOT_ELIGIBLE,
    /** The mother has not agreed to share with a voluntary organisation. */
    NO_CONSENT_TO_SHARE_WITH_VCSE,
    /** Link work does not accept this role without a look. */
    REFERRER_NOT_ACCEPTED_BY_VCSE,
    /** An instrument came without its risk item. */
    RISK_ITEM_MISSING,
    /** The referral holds a value that this version does not know. */
    UNKNOWN_SYMBOL,
    /** The decision could not be made by the rules. */
    TRIAGE_FAILED
}
