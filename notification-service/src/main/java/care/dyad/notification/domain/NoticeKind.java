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
    /** A deadline comes near. */
    DUE_SOON,
    /** A deadline passed and the work is not recorded. */
    BREACHED
}
