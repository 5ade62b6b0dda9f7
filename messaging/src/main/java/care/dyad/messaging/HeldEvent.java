package care.dyad.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A held event: where it lay, what it says, and why it is held.
 *
 * @param id identifies it in this service
 * @param position where it lay in Kafka
 * @param key its key; null without one, and when it is settled
 * @param appendedAt when the broker appended it, UTC
 * @param headers its headers, as far as events have them
 * @param payload its bytes; null for a tombstone, and when it is settled
 * @param why why it could not be handled
 * @param attempts how often that was tried
 * @param heldAt since when it is held, UTC
 * @param state what became of it
 * @param first whether it is the first of its line, which is the only one that can be replayed
 * @param behind how many wait behind it
 */
record HeldEvent(
        long id,
        Position position,
        @Nullable String key,
        Instant appendedAt,
        RecordHeaders headers,
        byte @Nullable [] payload,
        Failure why,
        int attempts,
        Instant heldAt,
        State state,
        boolean first,
        int behind) {

    /** What became of a held event. */
    enum State {
        /** It waits. */
        HELD,
        /** It was handled. */
        REPLAYED,
        /** It was given up, or erased. */
        DISCARDED
    }

    /**
     * A place in Kafka.
     *
     * @param topic the topic
     * @param partition the partition
     * @param offset the offset
     */
    record Position(String topic, int partition, long offset) {}

    /** The record as it came. */
    ConsumerRecord<String, byte[]> record() {
        return new ConsumerRecord<>(
                position.topic(),
                position.partition(),
                position.offset(),
                appendedAt.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                payload,
                headers,
                Optional.empty());
    }

    /** What one of its headers says, or empty. */
    String header(String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
