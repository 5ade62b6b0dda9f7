package care.dyad.triage.domain;

/** A severe illness of a first-degree relative. */
public enum FamilyHistory {
    /** Postpartum psychosis. */
    POSTPARTUM_PSYCHOSIS,
    /** Bipolar disorder. */
    BIPOLAR,
    /** Another severe perinatal mental illness. */
    SEVERE_PERINATAL_ILLNESS,
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
