package care.dyad.triage.domain;

/** The highest zone that any instrument or statement puts the mother in, lowest first. */
public enum Severity {
    /** No zone reached. */
    NONE,
    /** Mild zone. */
    MILD,
    /** Moderate zone. */
    MODERATE,
    /** Upper moderate zone. */
    UPPER_MODERATE,
    /** Severe zone. */
    SEVERE,
    /** An emergency or another red flag. */
    CRISIS,
    /** The rules could not decide. */
    UNKNOWN
}
