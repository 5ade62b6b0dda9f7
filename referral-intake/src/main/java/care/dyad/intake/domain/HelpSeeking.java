package care.dyad.intake.domain;

/** Help sought for the baby, which can be a sign that the mother struggles. */
public enum HelpSeeking {
    /** Feeding. */
    FEEDING,
    /** Sleep. */
    SLEEP,
    /** Crying. */
    CRYING,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
