package care.dyad.notification.application;

import care.dyad.notification.domain.AboutReferral;
import care.dyad.notification.domain.TeamNotice;

import java.time.Instant;

/** Publishes what became of notifications, with the transaction that records it. */
public interface NotificationEvents {

    /** The other side took it over. */
    void delivered(AboutReferral about, Attempt attempt, long sequence, Instant at);

    /** It was given up, for the coded reason. */
    void failed(AboutReferral about, Attempt attempt, long sequence, Instant at, String reason);

    /** Somebody confirmed that it was read. */
    void acknowledged(TeamNotice notice, long sequence, Instant at);

    /** Nobody confirmed in time, so the next was told. */
    void escalated(TeamNotice last, String toServiceId, long sequence, Instant at);
}
