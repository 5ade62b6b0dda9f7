package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Erases what a compacted topic holds under a key.
 *
 * @param topic the compacted topic
 * @param key opaque key; it is appended in its order among the events of the key
 * @param eventId identifies this tombstone; a repeat that has to be noticed has one of its own
 * @param type full name of the Avro record that it erases, by which readers know what is gone
 * @param occurredAt when it was decided, UTC
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record Tombstone(
        String topic,
        String key,
        UUID eventId,
        String type,
        Instant occurredAt,
        @Nullable String traceparent) {}
