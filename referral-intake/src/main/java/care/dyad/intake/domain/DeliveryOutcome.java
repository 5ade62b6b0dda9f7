package care.dyad.intake.domain;

/** What became of a delivery. */
public enum DeliveryOutcome {
    /** It is being tried. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** It was given up. */
    FAILED
}
