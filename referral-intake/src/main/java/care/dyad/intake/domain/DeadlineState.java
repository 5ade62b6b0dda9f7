package care.dyad.intake.domain;

/** How a deadline stands. */
public enum DeadlineState {
    /** It runs. */
    RUNNING,
    /** It passed, and the work is not recorded. */
    OVERDUE,
    /** The work is recorded, or no longer needed. */
    MET
}
