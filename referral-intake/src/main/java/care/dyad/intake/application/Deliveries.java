package care.dyad.intake.application;

import care.dyad.intake.domain.Delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of what subscriptions were told. */
public interface Deliveries {

    /** Adds what is to be delivered now. */
    void add(List<StatusChange> changes);

    /** Takes note of what became of some; what is not known here any more is left out. */
    void settle(List<SettledDelivery> settled);

    /** The latest ones of a subscription, the latest first. */
    List<Delivery> latestOf(UUID subscription, int most);

    /** One of a subscription. */
    Optional<Delivery> of(UUID subscription, UUID id);

    /** Tries it again. */
    void reopen(UUID id);
}
