package care.dyad.intake.application;

import care.dyad.intake.domain.DeliveryOutcome;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a delivery.
 *
 * @param id the delivery
 * @param subscription who was called
 * @param outcome what became of it
 * @param attempts how often it was tried
 * @param reason coded reason of a failure, or null
 * @param at when, UTC
 */
public record SettledDelivery(
        UUID id,
        UUID subscription,
        DeliveryOutcome outcome,
        int attempts,
        @Nullable String reason,
        Instant at) {

    private static final String GONE = "HTTP_410";

    /** True when the receiver is gone for good. */
    boolean isGone() {
        return GONE.equals(reason);
    }
}
