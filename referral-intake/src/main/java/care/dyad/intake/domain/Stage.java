package care.dyad.intake.domain;

/** Where the mother is in the perinatal period. */
public enum Stage {
    /** Planning a pregnancy. */
    PRECONCEPTION,
    /** Pregnant, with an estimated due date. */
    PREGNANT,
    /** After the birth of a living child. */
    POSTNATAL,
    /** After a miscarriage, stillbirth, termination or the death of the baby. */
    LOSS,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
