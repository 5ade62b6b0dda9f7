package care.dyad.intake.domain;

/** What happens next with a referral. */
public enum NextStep {
    /** The rules decide where it goes. */
    TRIAGE,
    /** A clinician decides. */
    CLINICAL_REVIEW,
    /** The service assesses the mother. */
    ASSESSMENT,
    /** The service starts its help. */
    INTERVENTION
}
