package care.dyad.notification.domain;

/** How soon somebody must respond. UNKNOWN: not stated, or a value of a newer version. */
public enum Priority {
    ROUTINE,
    URGENT,
    EMERGENCY,
    UNKNOWN
}
