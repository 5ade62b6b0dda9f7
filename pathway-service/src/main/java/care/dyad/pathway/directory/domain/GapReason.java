package care.dyad.pathway.directory.domain;

/** Why no service of a pathway takes a referral, from the furthest to the nearest miss. */
public enum GapReason {
    NO_SERVICE_IN_AREA,
    CLOSED,
    /** Stage, age of the child or age of the mother. */
    OUTSIDE_WINDOW,
    FULL
}
