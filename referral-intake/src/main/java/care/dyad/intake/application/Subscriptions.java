package care.dyad.intake.application;

import care.dyad.intake.domain.Subscription;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions of each account. */
public interface Subscriptions {

    /** How many an account has; holds the account until the transaction ends. */
    int countOf(String account);

    /** The one of an account that goes to this address. */
    Optional<UUID> to(URI url, String account);

    /** Those of an account, the oldest first. */
    List<Subscription> of(String account);

    /** One of an account, held until the transaction ends. */
    Optional<StoredSubscription> open(UUID id, String account);

    /** Adds one, which is the first event about it. */
    void add(Subscription subscription, SealedSecret secret);

    /**
     * Puts a secret in the place of the current one, which signs too for a while; the next event
     * about the subscription.
     *
     * @param overlap for how long, in real time
     */
    void rotate(UUID id, SealedSecret secret, Duration overlap);

    /** Removes it, and the log of its deliveries. */
    void remove(UUID id);

    /** Tells it no more, because its receiver is gone. */
    void disable(UUID id);

    /** The active ones of each of these accounts. */
    Map<String, List<UUID>> activeOf(Collection<String> accounts);
}
