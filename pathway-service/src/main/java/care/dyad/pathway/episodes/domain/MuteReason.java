package care.dyad.pathway.episodes.domain;

/** Why baby-worded messages stop for a pregnancy. */
public enum MuteReason {
    /** Miscarriage, stillbirth or termination. */
    LOSS,
    /** Death of the baby or the mother. */
    DEATH,
    /** The baby was taken into care. */
    REMOVAL,
    /** The mother asked for it. */
    REQUEST
}
