package care.dyad.notification.domain;

/** When a team is told what can wait. */
public enum Rhythm {
    /** At any hour. */
    AT_ONCE,
    /** As soon as it works. */
    WORKING_HOURS,
    /** All together, when its working day begins. */
    DIGEST
}
