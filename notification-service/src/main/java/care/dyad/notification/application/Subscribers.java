package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is called by webhook. */
public interface Subscribers {

    /** Keeps what is news; what is older than what is known is left out. */
    void keep(List<Subscription> news);

    /** Where a subscriber is called now; empty while that is not known here. */
    Optional<Receiver> with(UUID subscription);

    /** Calls a subscriber no more. */
    void letGo(UUID subscription);
}
