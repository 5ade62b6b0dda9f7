package care.dyad.intake.domain;

/** Why the identity of a referral is erased. [DEFAULT] No national list of these is known. */
public enum ErasureReason {
    /** The referral names somebody whom it is not about. */
    WRONG_PERSON,
    /** It was never about a real person. */
    TEST_DATA,
    /** Somebody asked for it and is entitled to it: care records under public task are exempt. */
    REQUEST_UPHELD,
    /** The record was kept for as long as it must be. */
    RETENTION_ENDED
}
