package care.dyad.intake.application;

import care.dyad.intake.domain.ErasureReason;
import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The decision to erase who a referral is about.
 *
 * @param referral the referral
 * @param reason why
 * @param decidedBy account of who decided
 * @param decidedAt when, UTC
 * @param confirmedAt when the pathways had erased it as well, UTC; null until they say so
 */
public record Erasure(
        ReferralId referral,
        ErasureReason reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable Instant confirmedAt) {}
