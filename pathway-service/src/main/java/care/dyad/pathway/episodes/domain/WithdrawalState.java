package care.dyad.pathway.episodes.domain;

/** What became of a withdrawal. */
public enum WithdrawalState {
    /** It came before the decision of triage, which will open nothing or ask a clinician. */
    BEFORE_TRIAGE,
    /** The referral is closed. */
    CLOSED,
    /** Two clinicians have to agree before it closes anything; until then nothing changes. */
    AWAITS_REVIEW,
    /** A clinician decided that the referral goes on. */
    KEPT_OPEN
}
