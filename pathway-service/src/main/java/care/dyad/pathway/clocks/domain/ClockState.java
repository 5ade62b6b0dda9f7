package care.dyad.pathway.clocks.domain;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    DUE_SOON,
    BREACHED,
    MET,
    /** The episode ended before the work was done. */
    ENDED
}
