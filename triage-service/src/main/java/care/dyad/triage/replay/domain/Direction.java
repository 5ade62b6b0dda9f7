package care.dyad.triage.replay.domain;

/**
 * Which way a decision moves by the two orders that a triage must never lower: priority, and how
 * intensive the strongest pathway is.
 */
public enum Direction {
    /** Lower in at least one order, though it may be higher in the other. */
    DOWN,
    /** The same in both orders, but not the same decision. */
    SIDEWAYS,
    /** Higher in at least one order and lower in none. */
    UP
}
