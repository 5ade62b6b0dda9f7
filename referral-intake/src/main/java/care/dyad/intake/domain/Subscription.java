package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A receiver that an account wants to be told of the status of its referrals.
 *
 * @param id identifies the subscription
 * @param account whose referrals
 * @param url where to
 * @param createdAt since when, UTC
 * @param state whether it is told
 * @param previousUntil until when the secret before the current one signs too, real time; or null
 */
public record Subscription(
        UUID id,
        String account,
        URI url,
        Instant createdAt,
        SubscriptionState state,
        @Nullable Instant previousUntil) {

    /** Leaves out the address, which can hold a secret of its own. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
