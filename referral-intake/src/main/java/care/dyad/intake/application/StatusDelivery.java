package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A subscription that is told of a status.
 *
 * @param id the {@code webhook-id} of every attempt
 * @param subscription the subscription
 */
public record StatusDelivery(UUID id, UUID subscription) {

    /** The delivery of one status of a referral to a subscription; the same every time. */
    static StatusDelivery of(ReferralId referral, long sequence, UUID subscription) {
        String name = String.join("/", referral.toString(), "" + sequence, subscription.toString());
        return new StatusDelivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), subscription);
    }
}
