package care.dyad.notification.domain;

/** Whether a subscriber is called. */
public enum ReceiverState {
    /** It is. */
    ACTIVE,
    /** Its receiver answered that it is gone for good. */
    GONE,
    /** It was deleted by its account. */
    DELETED
}
