package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is called by webhook. Pauses are real time, by the database's clock. */
public interface Subscribers {

    /** Keeps what is news; what is older than what is known is left out. */
    void keep(List<Subscription> news);

    /** Where a subscriber is called now; empty while that is not known here. */
    Optional<Receiver> with(UUID subscription);

    /** Leaves a subscriber alone for a while. */
    void pause(UUID subscription, Duration pause);

    /** Calls a subscriber no more. */
    void letGo(UUID subscription);
}
