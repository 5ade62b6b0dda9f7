package care.dyad.intake.domain;

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
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
