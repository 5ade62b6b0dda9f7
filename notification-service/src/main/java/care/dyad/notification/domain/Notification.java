package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Something that one recipient is told by one channel. It is queued once for each event, recipient
 * and channel, tried until it is taken over or the time is up, and then either delivered or failed.
 */
public sealed interface Notification permits AboutReferral, Bulletin {

    /** The same whenever the same is told to the same recipient. */
    UUID id();

    /** The event that it tells about. */
    UUID causeEventId();

    /** Identifies the recipient. */
    String recipientId();

    /** How it travels. */
    Channel channel();

    /** The trace that it belongs to; null outside a trace. */
    @Nullable String traceparent();
}
