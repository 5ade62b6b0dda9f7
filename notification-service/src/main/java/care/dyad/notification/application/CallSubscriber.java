package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.StatusWebhook;

import org.springframework.stereotype.Component;

/** Calls a subscriber as it wants to be called at the moment of the attempt. */
@Component
class CallSubscriber {

    private final Subscribers subscribers;
    private final WebhookProvider webhooks;

    CallSubscriber(Subscribers subscribers, WebhookProvider webhooks) {
        this.subscribers = subscribers;
        this.webhooks = webhooks;
    }

    /** A subscription that is not known here is on its way. */
    Handover call(StatusWebhook webhook) {
        return subscribers
                .with(webhook.subscription())
                .map(receiver -> call(webhook, receiver))
                .orElseGet(() -> new Handover.NotNow("SUBSCRIPTION_UNKNOWN"));
    }

    private Handover call(StatusWebhook webhook, Receiver receiver) {
        return switch (receiver.state()) {
            case ACTIVE -> webhooks.handOver(webhook, receiver);
            case GONE -> new Handover.Refused("SUBSCRIPTION_DISABLED");
            case DELETED -> new Handover.Refused("SUBSCRIPTION_DELETED");
        };
    }
}
