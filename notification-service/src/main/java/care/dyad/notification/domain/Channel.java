package care.dyad.notification.domain;

/** How a notification travels. */
public enum Channel {
    /** E-mail to a team's mailbox. */
    EMAIL,
    /** A signed HTTP request to a partner's receiver. */
    WEBHOOK
}
