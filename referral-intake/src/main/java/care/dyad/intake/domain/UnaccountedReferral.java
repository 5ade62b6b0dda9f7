package care.dyad.intake.domain;

import java.time.Instant;

/**
 * A referral that was taken in and that no pathway has taken, reviewed, redirected or closed.
 *
 * @param referral the referral
 * @param reference what people call it by
 * @param receivedAt when it was taken in, by the domain's clock
 * @param stop where it was seen last
 */
public record UnaccountedReferral(
        ReferralId referral, Reference reference, Instant receivedAt, Stop stop) {}
