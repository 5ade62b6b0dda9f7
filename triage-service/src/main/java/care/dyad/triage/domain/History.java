package care.dyad.triage.domain;

/** A severe mental illness that the mother has or had, even if she is well now. */
public enum History {
    /** Bipolar disorder. */
    BIPOLAR,
    /** Schizophrenia or schizoaffective disorder. */
    SCHIZOPHRENIA,
    /** Other psychosis. */
    PSYCHOSIS,
    /** Postpartum psychosis. */
    POSTPARTUM_PSYCHOSIS,
    /** Severe depression with secondary or inpatient care. */
    SEVERE_DEPRESSION,
    /** Severe obsessive compulsive disorder. */
    SEVERE_OCD,
    /** Severe eating disorder. */
    SEVERE_EATING_DISORDER,
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
