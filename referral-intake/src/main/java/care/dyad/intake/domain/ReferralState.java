package care.dyad.intake.domain;

/** Where a referral is, in the referrer's view. */
public enum ReferralState {
    /** Intake has it. */
    RECEIVED,
    /** A clinician has to look before it moves. */
    UNDER_REVIEW,
    /** At least one service has it. */
    WITH_SERVICE,
    /** It is not for these pathways. */
    REDIRECTED,
    /** The service declined it, and no other has it. */
    DECLINED,
    /** Everything that was to be done has ended. */
    CLOSED,
    /** Its sender took it back. */
    WITHDRAWN
}
