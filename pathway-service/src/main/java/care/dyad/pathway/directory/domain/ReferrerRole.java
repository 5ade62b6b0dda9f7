package care.dyad.pathway.directory.domain;

/** Role of the person who refers. */
public enum ReferrerRole {
    GP,
    MIDWIFE,
    HEALTH_VISITOR,
    OBSTETRICIAN,
    PERINATAL_MH_PROFESSIONAL,
    COMMUNITY_MH_PROFESSIONAL,
    SOCIAL_WORKER,
    VCSE_WORKER,
    SELF,
    OTHER,
    /** A role that a newer version of triage knows; no service accepts it unseen. */
    UNKNOWN
}
