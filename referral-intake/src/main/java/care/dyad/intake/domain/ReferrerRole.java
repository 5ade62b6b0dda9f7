package care.dyad.intake.domain;

/** The professional role of the person who refers. */
public enum ReferrerRole {
    /** General practitioner. */
    GP,
    /** Midwife. */
    MIDWIFE,
    /** Health visitor. */
    HEALTH_VISITOR,
    /** Obstetrician. */
    OBSTETRICIAN,
    /** Professional of a perinatal mental health team. */
    PERINATAL_MH_PROFESSIONAL,
    /** Professional of a community mental health team. */
    COMMUNITY_MH_PROFESSIONAL,
    /** Social worker. */
    SOCIAL_WORKER,
    /** Worker of a voluntary, community or social enterprise organisation. */
    VCSE_WORKER,
    /** The mother herself. */
    SELF,
    /** Anyone else. */
    OTHER,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
