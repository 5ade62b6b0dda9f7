package care.dyad.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An event to publish.
 *
 * @param topic where to
 * @param key opaque key; events of one key keep their order
 * @param eventId identifies the event
 * @param occurredAt when it happened, UTC
 * @param event the event
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record OutgoingEvent(
        String topic,
        String key,
        UUID eventId,
        Instant occurredAt,
        SpecificRecord event,
        @Nullable String traceparent) {

    /** Full name of the event's Avro record. */
    public String type() {
        return event.getSchema().getFullName();
    }
}
