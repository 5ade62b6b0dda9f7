package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;

/** Whoever calls receivers. Only {@link HandOverSafely} may call it. */
public interface WebhookProvider {

    /** Calls a receiver and waits for the answer, for as long as the time-outs allow. */
    Handover handOver(WebhookCall call, Receiver receiver);
}
