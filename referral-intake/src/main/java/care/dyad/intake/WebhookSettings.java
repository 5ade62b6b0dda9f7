package care.dyad.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Who may be told of a status by webhook.
 *
 * @param key seals secrets on their way to notification-service, which has the same: 32 random
 *     bytes in base64
 * @param internalReceivers whether a receiver may be without TLS, or an address instead of a name;
 *     only where no real people are
 * @param mostSubscriptions how many an account may have
 * @param secretOverlap how long the secret before the current one signs too, in real time
 * @param keepDeliveries how long the log of deliveries is kept, in real time
 */
@ConfigurationProperties("dyad.webhooks")
public record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue("false") boolean internalReceivers,
        @DefaultValue("10") int mostSubscriptions,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("30d") Duration keepDeliveries) {

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "WebhookSettings[internalReceivers=" + internalReceivers + "]";
    }
}
