package care.dyad.intake.application;

import java.time.Instant;

/** Tells notification-service whom to call, with the transaction that changes it. */
public interface SubscriptionEvents {

    /** How a subscription is now. */
    void changed(StoredSubscription subscription, Instant at);

    /** A subscription was deleted. */
    void deleted(StoredSubscription subscription, Instant at);
}
