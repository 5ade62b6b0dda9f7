package care.dyad.notification.domain;

import java.util.UUID;

/**
 * Identifies a referral; opaque.
 *
 * @param value the identifier
 */
public record ReferralId(UUID value) {}
