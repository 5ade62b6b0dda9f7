package care.dyad.intake.domain;

/** A practical or social need. */
public enum SocialNeed {
    /** Isolation. */
    ISOLATION,
    /** Benefits and welfare rights. */
    BENEFITS,
    /** Food. */
    FOOD,
    /** Housing. */
    HOUSING,
    /** Employment or training. */
    EMPLOYMENT,
    /** Peer support. */
    PEER_SUPPORT,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
