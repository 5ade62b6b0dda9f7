package care.dyad.triage.domain;

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
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
