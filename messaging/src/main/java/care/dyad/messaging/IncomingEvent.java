package care.dyad.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event that was read from a topic.
 *
 * @param headers what its headers say
 * @param key key of the record
 * @param appendedAt when the broker appended it, UTC
 * @param value the event; null for a tombstone, which erases what the key named
 */
public record IncomingEvent(
        EventHeaders headers, String key, Instant appendedAt, @Nullable SpecificRecord value) {

    /** The same event; what follows from it belongs to this step of its trace. */
    public IncomingEvent within(Traces.Step step) {
        return new IncomingEvent(headers.within(step.traceparent()), key, appendedAt, value);
    }

    /** True for a tombstone. */
    public boolean isTombstone() {
        return value == null;
    }

    /**
     * The event.
     *
     * @throws UnreadableEvent when this is a tombstone, where the caller expects none
     */
    public SpecificRecord event() {
        if (value == null) {
            throw new UnreadableEvent("UNEXPECTED_TOMBSTONE", null);
        }
        return value;
    }
}
