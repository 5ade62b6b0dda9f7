package care.dyad.pathway.episodes.domain;

/** Highest zone that triage found. */
public enum Severity {
    NONE,
    MILD,
    MODERATE,
    UPPER_MODERATE,
    SEVERE,
    CRISIS,
    /** A zone that a newer version of triage knows. */
    UNKNOWN
}
