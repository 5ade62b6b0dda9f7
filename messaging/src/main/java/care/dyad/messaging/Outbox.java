package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The events that wait to be published. They are appended in the transaction that changes the state
 * they tell of, so both happen or neither does.
 */
public final class Outbox {

    /** Keys are spread over this many shards, each published by one relay at a time. */
    static final int SHARDS = 8;

    /** How a row says that it has no value: no event is written in 0 bytes. */
    static final byte[] TOMBSTONE = {};

    /** A row to append. */
    private record Row(
            String topic,
            String key,
            UUID eventId,
            String type,
            Instant occurredAt,
            @Nullable String traceparent,
            byte[] payload) {}

    private static final String APPEND =
            """
            INSERT INTO outbox
                (shard, topic, record_key, event_id, event_type, occurred_at, traceparent, payload)
            SELECT e.shard, e.topic, e.record_key, e.event_id, e.event_type, e.occurred_at,
                   e.traceparent, e.payload
            FROM unnest(?::smallint[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                        ?::timestamptz[], ?::text[], ?::bytea[]) WITH ORDINALITY
                AS e(shard, topic, record_key, event_id, event_type, occurred_at,
                     traceparent, payload, place)
            ORDER BY e.place
            """;

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Runnable wakeRelay;

    /**
     * @param wakeRelay called after each commit that appended something
     */
    Outbox(JdbcClient jdbc, EventCodec codec, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Appends events in the given order, within the caller's transaction. For the order of a key to
     * hold, the caller must hold a lock on what the key names.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(Collection<OutgoingEvent> events) {
        appendRows(events.stream().map(this::row).toList());
    }

    /** Appends tombstones, as {@link #append} does events. */
    public void appendTombstones(Collection<Tombstone> tombstones) {
        appendRows(tombstones.stream().map(Outbox::row).toList());
    }

    private void appendRows(List<Row> rows) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("append events within the transaction of their state");
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(APPEND)
                .param(rows.stream().map(row -> shard(row.key())).toArray(Short[]::new))
                .param(column(rows, Row::topic))
                .param(column(rows, Row::key))
                .param(rows.stream().map(Row::eventId).toArray(UUID[]::new))
                .param(column(rows, Row::type))
                .param(column(rows, row -> row.occurredAt().toString()))
                .param(rows.stream().map(Row::traceparent).toArray(String[]::new))
                .param(rows.stream().map(Row::payload).toArray(byte[][]::new))
                .update();
        if (Rerun.CURRENT.isBound()) {
            rows.forEach(row -> Rerun.CURRENT.get().leaves(row.topic(), row.type()));
        }
        AfterCommit.run(wakeRelay);
    }

    private Row row(OutgoingEvent event) {
        return new Row(
                event.topic(),
                event.key(),
                event.eventId(),
                event.type(),
                event.occurredAt(),
                event.traceparent(),
                codec.write(event.topic(), event.event()));
    }

    private static Row row(Tombstone tombstone) {
        return new Row(
                tombstone.topic(),
                tombstone.key(),
                tombstone.eventId(),
                tombstone.type(),
                tombstone.occurredAt(),
                tombstone.traceparent(),
                TOMBSTONE);
    }

    static short shard(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private static String[] column(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
