package care.dyad.triage.domain;

/** Help sought for the baby, which can be a sign that the mother struggles. */
public enum HelpSeeking {
    /** Feeding. */
    FEEDING,
    /** Sleep. */
    SLEEP,
    /** Crying. */
    CRYING,
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
