package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps the log of deliveries up to date, and lets go of receivers that are gone. */
@Component
public class FollowDeliveries {

    private final Deliveries deliveries;
    private final Subscriptions subscriptions;

    FollowDeliveries(Deliveries deliveries, Subscriptions subscriptions) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
    }

    /** Takes note of what became of deliveries: subscriptions first, as everybody locks them. */
    @Transactional
    public void follow(List<SettledDelivery> settled) {
        settled.stream()
                .filter(SettledDelivery::isGone)
                .map(SettledDelivery::subscription)
                .distinct()
                .sorted()
                .forEach(subscriptions::disable);
        deliveries.settle(settled);
    }
}
