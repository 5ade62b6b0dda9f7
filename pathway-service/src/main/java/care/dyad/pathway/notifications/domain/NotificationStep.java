package care.dyad.pathway.notifications.domain;

/** What happened to a message. */
public enum NotificationStep {
    /** A provider took it over. */
    DELIVERED,
    /** It could not be handed over within the time allowed. */
    FAILED,
    /** A person confirmed that it was read. */
    ACKNOWLEDGED,
    /** Nobody confirmed in time, so the next was told. */
    ESCALATED
}
