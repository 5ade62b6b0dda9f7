package care.dyad.intake.domain;

/** A severe illness of a first-degree relative. */
public enum FamilyHistory {
    /** Postpartum psychosis. */
    POSTPARTUM_PSYCHOSIS,
    /** Bipolar disorder. */
    BIPOLAR,
    /** Another severe perinatal mental illness. */
    SEVERE_PERINATAL_ILLNESS,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
