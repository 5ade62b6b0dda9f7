package care.dyad.triage.domain;

/** Where the mother is in the perinatal period. */
public enum Stage {
    /** Planning a pregnancy. */
    PRECONCEPTION,
    /** Pregnant. */
    PREGNANT,
    /** After the birth of a living child. */
    POSTNATAL,
    /** After a miscarriage, stillbirth, termination or the death of the baby. */
    LOSS,
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
