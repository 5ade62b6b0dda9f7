package care.dyad.notification.domain;

/** How a notification travels. */
public enum Channel {
    /** E-mail to a team's mailbox, by SMTP. */
    EMAIL,
    /** E-mail to a team's mailbox, by GOV.UK Notify. */
    NOTIFY,
    /** A signed HTTP request to the receiver of a team or a partner. */
    WEBHOOK
}
