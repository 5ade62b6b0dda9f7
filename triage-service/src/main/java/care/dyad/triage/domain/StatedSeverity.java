package care.dyad.triage.domain;

/** The severity in the judgement of the referrer, lowest first. */
public enum StatedSeverity {
    /** Not stated, or a symbol of a newer version. */
    UNKNOWN,
    /** Mild. */
    MILD,
    /** Moderate. */
    MODERATE,
    /** Severe. */
    SEVERE
}
