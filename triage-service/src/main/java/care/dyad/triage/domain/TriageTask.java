package care.dyad.triage.domain;

/** Something that a person must do because of the decision. */
public enum TriageTask {
    /** A human review of risk on the same day. */
    RISK_REVIEW,
    /** Screen the mother and observe the relationship, then triage again. */
    SCREEN_MOTHER,
    /** Tell the mother about NHS Talking Therapies. */
    OFFER_TALKING_THERAPIES,
    /** Offer the Maternal Mental Health Service where there is one. */
    OFFER_MATERNAL_MENTAL_HEALTH_SERVICE,
    /** Plan with child and adolescent mental health services. */
    CONTACT_CAMHS
}
