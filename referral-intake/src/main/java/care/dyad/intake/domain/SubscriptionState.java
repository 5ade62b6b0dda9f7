package care.dyad.intake.domain;

/** Whether a subscription is told. */
public enum SubscriptionState {
    /** It is. */
    ACTIVE,
    /** Its receiver answered that it is gone for good (410). */
    DISABLED
}
