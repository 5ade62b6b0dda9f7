package care.dyad.pathway.episodes.domain;

/** Something that a person must do because of the decision. */
public enum TriageTask {
    RISK_REVIEW,
    SCREEN_MOTHER,
    OFFER_TALKING_THERAPIES,
    OFFER_MATERNAL_MENTAL_HEALTH_SERVICE,
    CONTACT_CAMHS,
    /** A task that a newer version of triage knows. */
    UNKNOWN
}
