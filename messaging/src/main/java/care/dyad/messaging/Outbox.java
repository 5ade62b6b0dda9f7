package care.dyad.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("append events within the transaction of their state");
        }
        if (events.isEmpty()) {
            return;
        }
        List<OutgoingEvent> rows = List.copyOf(events);
        jdbc.sql(APPEND)
                .param(rows.stream().map(e -> shard(e.key())).toArray(Short[]::new))
                .param(column(rows, OutgoingEvent::topic))
                .param(column(rows, OutgoingEvent::key))
                .param(rows.stream().map(OutgoingEvent::eventId).toArray(UUID[]::new))
                .param(column(rows, OutgoingEvent::type))
                .param(column(rows, e -> e.occurredAt().toString()))
                .param(rows.stream().map(OutgoingEvent::traceparent).toArray(String[]::new))
                .param(
                        rows.stream()
                                .map(e -> codec.write(e.topic(), e.event()))
                                .toArray(byte[][]::new))
                .update();
        wakeRelayAfterCommit();
    }

    static short shard(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private static String[] column(
            List<OutgoingEvent> rows, Function<OutgoingEvent, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeRelay.run();
                    }
                });
    }
}
