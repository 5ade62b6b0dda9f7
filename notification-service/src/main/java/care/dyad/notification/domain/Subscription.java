package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as its account left it.
 *
 * @param id identifies the subscription
 * @param sequence position among the changes of it; the latest counts
 * @param url where to; empty when it is deleted
 * @param secret the secret that signs, sealed; empty when it is deleted
 * @param previous the secret before it, sealed, or null
 * @param previousUntil until when that one signs too, real time, or null
 * @param deleted whether its account deleted it
 */
public record Subscription(
        UUID id,
        long sequence,
        String url,
        String secret,
        @Nullable String previous,
        @Nullable Instant previousUntil,
        boolean deleted) {

    /** Leaves out the address and the secrets. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
