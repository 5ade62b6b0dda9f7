package care.dyad.pathway.pages.domain;

/** How near a deadline is, by calendar days in London. */
public enum DueBand {
    /** It has passed. */
    BREACHED,
    /** Today is the last day. */
    TODAY,
    /** One of the next three days is the last. */
    SOON,
    /** Later. */
    LATER
}
