package care.dyad.intake.http;

import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.DeliveryOutcome;
import care.dyad.intake.domain.ReferralState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A delivery as its account sees it. */
record DeliveryBody(
        UUID id,
        UUID referralId,
        long sequence,
        ReferralState state,
        Instant announcedAt,
        DeliveryOutcome outcome,
        int attempts,
        @Nullable String reason,
        @Nullable Instant settledAt) {

    /** The latest of a subscription. */
    record Latest(List<DeliveryBody> deliveries) {}

    static DeliveryBody of(Delivery one) {
        return new DeliveryBody(
                one.id(),
                one.referral().value(),
                one.sequence(),
                one.state(),
                one.announcedAt(),
                one.outcome(),
                one.attempts(),
                one.reason(),
                one.settledAt());
    }
}
