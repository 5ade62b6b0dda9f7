package care.dyad.pathway.clocks.domain;

/** How soon somebody must respond, from the least to the most urgent. */
public enum Priority {
    ROUTINE,
    URGENT,
    EMERGENCY
}
