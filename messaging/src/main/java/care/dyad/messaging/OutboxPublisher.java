package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Publishes what waits in the outbox, in order within each key. A shard is published by whoever
 * holds its advisory lock; a row is deleted only after the broker acknowledged it, so a kill at any
 * point repeats events and never loses one. An event follows its predecessor of the same key only
 * when that was acknowledged: a failed send stops its key and no other.
 */
final class OutboxPublisher {

    /** Class id of the advisory locks of the outbox. */
    private static final int LOCKS = 0x6f757462;

    /**
     * Then nothing more is sent in this transaction, whose end the database awaits. What was sent
     * is awaited as long as the broker may take.
     */
    private static final Duration SENDING_AT_MOST = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);

    /** A row of the outbox. */
    record Row(
            long id,
            String topic,
            String key,
            UUID eventId,
            String type,
            Instant occurredAt,
            @Nullable String traceparent,
            byte[] payload) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutboxSender sender;
    private final int batch;
    private final Duration sendingAtMost;

    OutboxPublisher(
            JdbcClient jdbc, TransactionTemplate transaction, OutboxSender sender, int batch) {
        this(jdbc, transaction, sender, batch, SENDING_AT_MOST);
    }

    OutboxPublisher(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OutboxSender sender,
            int batch,
            Duration sendingAtMost) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sender = sender;
        this.batch = batch;
        this.sendingAtMost = sendingAtMost;
    }

    /**
     * Publishes one batch of each shard that has something waiting and that no other relay holds,
     * in one transaction.
     *
     * @return whether more could be waiting that can be published at once
     */
    boolean publishPending() {
        return Boolean.TRUE.equals(transaction.execute(status -> publish(lockPending())));
    }

    private boolean publish(List<Integer> shards) {
        if (shards.isEmpty()) {
            return false;
        }
        List<Row> rows = next(shards);
        List<Long> acknowledged = sendInOrder(rows);
        delete(acknowledged);
        return rows.size() >= batch && acknowledged.size() == rows.size();
    }

    /** What is waiting is asked for before its lock, and read after it. */
    List<Integer> lockPending() {
        return jdbc.sql(
                        """
                        WITH pending AS MATERIALIZED (
                            SELECT s.shard FROM generate_series(0, ?) AS s(shard)
                            WHERE s.shard =
                                (SELECT min(o.shard) FROM outbox o WHERE o.shard >= s.shard))
                        SELECT shard FROM pending WHERE pg_try_advisory_xact_lock(?, shard)
                        """)
                .params(Outbox.SHARDS - 1, LOCKS)
                .query((row, i) -> row.getInt(1))
                .list();
    }

    List<Row> next(List<Integer> shards) {
        return jdbc.sql(
                        """
                        SELECT o.id, topic, record_key, event_id, event_type, occurred_at,
                               traceparent, payload
                        FROM unnest(?::smallint[]) AS s(shard)
                        CROSS JOIN LATERAL (
                            SELECT * FROM outbox WHERE outbox.shard = s.shard
                            ORDER BY id LIMIT ?) AS o
                        ORDER BY o.id
                        """)
                .params(shards.toArray(Integer[]::new), batch)
                .query(
                        (row, i) ->
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        row.getString(5),
                                        row.getObject(6, OffsetDateTime.class).toInstant(),
                                        row.getString(7),
                                        row.getBytes(8)))
                .list();
    }

    /**
     * Sends the first waiting event of every key, then the second of those that went, and so on,
     * until the time is up.
     */
    private List<Long> sendInOrder(List<Row> rows) {
        long end = System.nanoTime() + sendingAtMost.toNanos();
        List<Long> acknowledged = new ArrayList<>();
        Collection<Queue<Row>> waiting = byKey(rows);
        while (!waiting.isEmpty()) {
            Map<Queue<Row>, CompletableFuture<?>> sent = new LinkedHashMap<>();
            waiting.stream()
                    .takeWhile(queue -> System.nanoTime() < end)
                    .forEach(queue -> sent.put(queue, sender.send(queue.element())));
            sender.flush();
            waiting = new ArrayList<>();
            for (var entry : sent.entrySet()) {
                if (wasAcknowledged(entry.getValue())) {
                    acknowledged.add(entry.getKey().remove().id());
                    if (!entry.getKey().isEmpty()) {
                        waiting.add(entry.getKey());
                    }
                }
            }
        }
        return acknowledged;
    }

    private static Collection<Queue<Row>> byKey(List<Row> rows) {
        Map<String, Queue<Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.key(), k -> new ArrayDeque<>()).add(row));
        return byKey.values();
    }

    private static boolean wasAcknowledged(CompletableFuture<?> sent) {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            log.warn("an event was not acknowledged; its key waits", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while publishing", e);
        }
    }

    private void delete(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
                    .param(ids.toArray(Long[]::new))
                    .update();
        }
    }
}
