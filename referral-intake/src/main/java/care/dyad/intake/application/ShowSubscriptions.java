package care.dyad.intake.application;

import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.Subscription;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows an account its subscriptions, and what became of their deliveries. */
@Component
public class ShowSubscriptions {

    private static final int LATEST = 100;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    ShowSubscriptions(Subscriptions subscriptions, Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    /** The subscriptions of an account, the oldest first. */
    @Transactional(readOnly = true)
    public List<Subscription> of(String account) {
        return subscriptions.of(account);
    }

    /** The latest deliveries of a subscription, or empty when the account has none like it. */
    @Transactional(readOnly = true)
    public Optional<List<Delivery>> deliveries(UUID id, String account) {
        return subscriptions.of(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> deliveries.latestOf(id, LATEST));
    }
}
