package care.dyad.notification.kafka;

import care.dyad.events.SubscriptionState;
import care.dyad.events.WebhookSubscription;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.notification.domain.Subscription;

import java.util.Optional;

/** Whom to call. What is neither active nor deleted is of a newer version. */
final class SubscriptionMapper {

    private SubscriptionMapper() {}

    static Optional<Subscription> subscription(IncomingEvent incoming) {
        if (!(incoming.event() instanceof WebhookSubscription event)) {
            return Optional.empty();
        }
        return switch (event.getState()) {
            case ACTIVE -> Optional.of(active(event));
            case DELETED -> Optional.of(subscription(event));
            case UNKNOWN -> throw new UnreadableEvent("UNKNOWN_STATE", null);
        };
    }

    private static Subscription active(WebhookSubscription event) {
        if (event.getUrl().isEmpty() || event.getSecret().isEmpty()) {
            throw new UnreadableEvent("RECEIVER_MISSING", null);
        }
        return subscription(event);
    }

    private static Subscription subscription(WebhookSubscription event) {
        if (event.getSequence() < 1) {
            throw new UnreadableEvent("SEQUENCE_MISSING", null);
        }
        return new Subscription(
                Told.id(event.getSubscriptionId()),
                event.getSequence(),
                event.getUrl(),
                event.getSecret(),
                event.getPreviousSecret(),
                event.getPreviousUntil(),
                event.getState() == SubscriptionState.DELETED);
    }
}
