package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.StatusWebhook;

/** Whoever calls the receivers of partners. */
public interface WebhookProvider {

    /** Calls a receiver and waits for the answer, for as long as the time-outs allow. */
    Handover handOver(StatusWebhook webhook, Receiver receiver);
}
