package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Ends a subscription; what is still to be delivered to it is not. */
@Component
public class Unsubscribe {

    private final Subscriptions subscriptions;
    private final SubscriptionEvents events;
    private final Clock clock;

    Unsubscribe(Subscriptions subscriptions, SubscriptionEvents events, Clock clock) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends a subscription.
     *
     * @return false when the account has none like it
     */
    @Transactional
    public boolean unsubscribe(UUID id, String account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<StoredSubscription> open = subscriptions.open(id, account);
        open.ifPresent(
                one -> {
                    subscriptions.remove(id);
                    events.deleted(one, now);
                });
        return open.isPresent();
    }
}
