package care.dyad.intake.domain;

import java.time.Instant;

/**
 * What the sender gets for a referral.
 *
 * @param id identifies the referral
 * @param reference what people call it
 * @param receivedAt when intake took it in
 */
public record Receipt(ReferralId id, Reference reference, Instant receivedAt) {}
