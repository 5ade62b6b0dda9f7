package care.dyad.notification.application;

import java.time.Instant;

/** Publishes what became of notifications, with the transaction that records it. */
public interface NotificationEvents {

    /** The other side took it over. */
    void delivered(Attempt attempt, long sequence, Instant at);

    /** It was given up, for the coded reason. */
    void failed(Attempt attempt, long sequence, Instant at, String reason);
}
