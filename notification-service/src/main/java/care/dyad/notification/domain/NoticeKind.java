package care.dyad.notification.domain;

/** What a team is told about a referral. */
public enum NoticeKind {
    /** It came to the team, which has to accept it. */
    ROUTED,
    /** A clinician has to look before it moves. */
    UNDER_REVIEW,
    /** It is not for these pathways. */
    REDIRECTED,
    /** No service of a pathway could take it. */
    SERVICE_GAP,
    /** Its referrer took it back, and it ended. */
    WITHDRAWN,
    /** It is no longer with the team. */
    ENDED,
    /** Who it is about was erased while a team has it. */
    DETAILS_ERASED,
    /** A deadline comes near. */
    DUE_SOON,
    /** A deadline passed and the work is not recorded. */
    BREACHED,
    /** The work of a deadline that had passed is recorded now. */
    RECORDED
}
