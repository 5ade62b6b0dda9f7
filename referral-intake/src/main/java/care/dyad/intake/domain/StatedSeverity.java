package care.dyad.intake.domain;

/** The severity in the judgement of the referrer. */
public enum StatedSeverity {
    /** Mild. */
    MILD,
    /** Moderate. */
    MODERATE,
    /** Severe. */
    SEVERE,
    /** Not stated. */
    UNKNOWN
}
