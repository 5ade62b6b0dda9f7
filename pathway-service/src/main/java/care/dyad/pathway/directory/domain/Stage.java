package care.dyad.pathway.directory.domain;

/** Stage of the perinatal period. */
public enum Stage {
    PRECONCEPTION,
    PREGNANT,
    POSTNATAL,
    LOSS,
    /** A stage that a newer version of triage knows; no service takes it unseen. */
    UNKNOWN
}
