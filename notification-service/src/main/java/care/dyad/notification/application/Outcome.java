package care.dyad.notification.application;

/** What became of a notification after an attempt. */
public enum Outcome {
    /** The other side took it over. */
    DELIVERED,
    /** It is tried again later. */
    PUT_OFF,
    /** It is given up and parked. */
    FAILED,
    /** Another sender took it meanwhile, and its answer counts. */
    OVERTAKEN
}
