package care.dyad.notification.domain;

/** What is due at a deadline. NEXT: whatever comes next, where the event does not say. */
public enum Step {
    ASSESSMENT,
    INTERVENTION,
    EMERGENCY_RESPONSE,
    URGENT_RESPONSE,
    RISK_REVIEW,
    REVIEW,
    NEXT
}
