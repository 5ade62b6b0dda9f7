package care.dyad.notification.domain;

/** Something that operations are alerted to once when it begins, and once when it ends. */
public enum Condition {
    /** Messages to teams were given up and wait for somebody. */
    PARKED,
    /** E-mails wait for longer than they should. */
    EMAIL_LATE,
    /** Messages by GOV.UK Notify wait for longer than they should. */
    NOTIFY_LATE,
    /** Calls of teams' receivers wait for longer than they should. */
    WEBHOOK_LATE,
    /** Nobody acknowledged an urgent message, and there is nobody left to tell. */
    UNACKNOWLEDGED
}
