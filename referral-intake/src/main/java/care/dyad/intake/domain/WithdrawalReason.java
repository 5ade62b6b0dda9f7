package care.dyad.intake.domain;

/** Why a referrer takes a referral back. [DEFAULT] No national list of these is known. */
public enum WithdrawalReason {
    /** The mother does not want it. */
    MOTHER_DECLINED,
    /** She is well, or has the help that she needs. */
    NO_LONGER_NEEDED,
    /** She is referred to another service. */
    REFERRED_ELSEWHERE,
    /** She lives elsewhere now. */
    MOVED_AWAY,
    /** It is about somebody else, or was never meant to be sent. */
    SENT_IN_ERROR,
    /** The same was sent under another reference. */
    DUPLICATE,
    /** Anything else. */
    OTHER
}
