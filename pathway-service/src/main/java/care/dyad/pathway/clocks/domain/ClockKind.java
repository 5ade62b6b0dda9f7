package care.dyad.pathway.clocks.domain;

/** A deadline that an episode is kept to. */
public enum ClockKind {
    /** Attended assessment within 14 days of the received date. */
    ASSESSMENT,
    /** Start of the intervention within a calendar month of the attended assessment. */
    INTERVENTION,
    /** Assessment within 4 hours of receipt, in place of the 14 days. */
    EMERGENCY_RESPONSE,
    /** Assessment within the shorter of two working days and 72 hours. */
    URGENT_RESPONSE,
    /** A human reviews a risk answer on the day of receipt. */
    RISK_REVIEW,
    /** A clinician decides on a proposal within two working days. */
    REVIEW,
    /** Start of the intervention within 42 days of the received date. */
    TREATMENT;

    /** Whether an attended assessment is the work that this clock waits for. */
    public boolean endsWithAssessment() {
        return !endsWithIntervention();
    }

    /** Whether the start of the intervention is the work that this clock waits for. */
    public boolean endsWithIntervention() {
        return this == INTERVENTION || this == TREATMENT;
    }
}
