package care.dyad.intake.domain;

/** A way of contact that is safe for the mother. */
public enum ContactChannel {
    /** Telephone. */
    PHONE,
    /** Text message. */
    SMS,
    /** E-mail. */
    EMAIL,
    /** Letter. */
    POST,
    /** No contact without the referrer. */
    NONE,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
