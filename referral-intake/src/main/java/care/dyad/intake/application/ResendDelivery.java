package care.dyad.intake.application;

import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.DeliveryOutcome;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Sends a delivery again, under the same id; one that is still being tried goes on as it is. */
@Component
public class ResendDelivery {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final StatusEvents events;
    private final Clock clock;

    ResendDelivery(
            Subscriptions subscriptions, Deliveries deliveries, StatusEvents events, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a delivery again.
     *
     * @return false when the account has no such subscription, or it no such delivery
     */
    @Transactional
    public boolean resend(UUID subscription, UUID id, String account) {
        Optional<Delivery> found =
                subscriptions
                        .open(subscription, account)
                        .flatMap(open -> deliveries.of(subscription, id));
        found.filter(one -> one.outcome() != DeliveryOutcome.PENDING)
                .ifPresent(one -> again(subscription, one));
        return found.isPresent();
    }

    private void again(UUID subscription, Delivery delivery) {
        deliveries.reopen(delivery.id());
        events.resend(delivery, subscription, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
