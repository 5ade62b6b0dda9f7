package care.dyad.intake.kafka;

import care.dyad.events.SubscriptionState;
import care.dyad.events.WebhookSubscription;
import care.dyad.intake.application.SealedSecret;
import care.dyad.intake.application.StoredSubscription;
import care.dyad.intake.application.SubscriptionEvents;
import care.dyad.intake.domain.Subscription;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Component
class SubscriptionOutbox implements SubscriptionEvents {

    private final Outbox outbox;

    SubscriptionOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(StoredSubscription stored, Instant at) {
        SealedSecret previous = stored.previous();
        append(
                event(stored.subscription(), stored.sequence(), at)
                        .setState(SubscriptionState.ACTIVE)
                        .setUrl(stored.subscription().url().toString())
                        .setSecret(stored.secret().base64())
                        .setPreviousSecret(previous == null ? null : previous.base64())
                        .setPreviousUntil(stored.subscription().previousUntil())
                        .build());
    }

    /** Compaction leaves nothing but this behind: neither address nor secret. */
    @Override
    public void deleted(StoredSubscription stored, Instant at) {
        append(
                event(stored.subscription(), stored.sequence() + 1, at)
                        .setState(SubscriptionState.DELETED)
                        .build());
    }

    private static WebhookSubscription.Builder event(
            Subscription subscription, long sequence, Instant at) {
        return WebhookSubscription.newBuilder()
                .setEventId(
                        EventIds.derived(
                                subscription.id(), "WebhookSubscription", Long.toString(sequence)))
                .setOccurredAt(at)
                .setSubscriptionId(subscription.id())
                .setSequence(sequence);
    }

    private void append(WebhookSubscription event) {
        UUID key = event.getSubscriptionId();
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.WEBHOOK_SUBSCRIPTIONS,
                                key.toString(),
                                event.getEventId(),
                                event.getOccurredAt(),
                                event,
                                null)));
    }
}
