package care.dyad.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What the headers of an event say (CloudEvents 1.0, Kafka binary mode, W3C Trace Context).
 *
 * @param id identifies the event; the same when it is published again
 * @param source who published it
 * @param type full name of the event's Avro record
 * @param time when it happened, UTC
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param replayId the replay that published it again; null the first time
 */
public record EventHeaders(
        UUID id,
        String source,
        String type,
        Instant time,
        @Nullable String traceparent,
        @Nullable String replayId) {

    private static final String SPEC_VERSION = "1.0";

    /**
     * Reads the headers of a record.
     *
     * @throws UnreadableEvent when one that every event carries is missing or malformed
     */
    public static EventHeaders of(Headers headers) {
        try {
            return new EventHeaders(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_source"),
                    required(headers, "ce_type"),
                    OffsetDateTime.parse(required(headers, "ce_time")).toInstant(),
                    optional(headers, "traceparent"),
                    optional(headers, "ce_replayid"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("MALFORMED_HEADER", e);
        }
    }

    /** The same, as a part of another step of its trace. */
    EventHeaders within(@Nullable String step) {
        return new EventHeaders(id, source, type, time, step, replayId);
    }

    /** The type alone. */
    static String typeIn(Headers headers) {
        return required(headers, "ce_type");
    }

    /** Writes these headers to a record about the given subject. */
    public void writeTo(Headers headers, String subject) {
        put(headers, "ce_specversion", SPEC_VERSION);
        put(headers, "ce_id", id.toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", subject);
        put(headers, "traceparent", traceparent);
        put(headers, "ce_replayid", replayId);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new UnreadableEvent("MISSING_HEADER", null);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
