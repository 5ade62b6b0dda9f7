package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A status of which a subscription is told.
 *
 * @param id the {@code webhook-id} of every attempt
 * @param referral the referral
 * @param sequence which of its statuses
 * @param state where the referral was
 * @param announcedAt since when it is to be told, UTC
 * @param outcome what became of it
 * @param attempts how often it was tried; 0 while that is not known
 * @param reason coded reason of a failure, or null
 * @param settledAt when it was taken or given up, UTC; or null
 */
public record Delivery(
        UUID id,
        ReferralId referral,
        long sequence,
        ReferralState state,
        Instant announcedAt,
        DeliveryOutcome outcome,
        int attempts,
        @Nullable String reason,
        @Nullable Instant settledAt) {}
