package care.dyad.triage.domain;

/** How soon somebody must respond, lowest first. */
public enum Priority {
    /** Assessment within 14 days. */
    ROUTINE,
    /** Response within 2 working days or 72 hours, whichever is earlier. */
    URGENT,
    /** Assessment within 4 hours. */
    EMERGENCY
}
