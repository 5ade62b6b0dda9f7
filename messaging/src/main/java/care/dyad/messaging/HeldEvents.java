package care.dyad.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The held events of this service, for those who look after them. */
final class HeldEvents {

    /**
     * Which held events.
     *
     * @param topic of this topic; null for all
     * @param reason held for this reason; null for any
     * @param key under this key; null for any
     * @param firstOnly only those that stand first in their line
     * @param after only those with a greater id
     * @param except not these
     */
    record Filter(
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String key,
            boolean firstOnly,
            long after,
            List<Long> except) {}

    /**
     * How much is held.
     *
     * @param count how many events
     * @param lines how many of them stand first
     * @param oldestSeconds for how long the oldest is held; 0 without one
     */
    record Extent(long count, long lines, double oldestSeconds) {}

    private static final String IS_FIRST =
            """
            (h.state = 'HELD' AND NOT EXISTS (
                SELECT FROM held_event e
                WHERE e.state = 'HELD' AND e.consumer = h.consumer AND e.topic = h.topic
                  AND e.record_key = h.record_key AND e.record_offset < h.record_offset))
            """;

    private static final String SELECT =
            """
            SELECT h.id, h.topic, h.partition_no, h.record_offset, h.key_bytes, h.appended_at,
                   h.header_names, h.header_values, h.payload, h.reason, h.failed_in, h.attempts,
                   h.held_at, h.state, %s AS first,
                   (SELECT count(*) FROM held_event b
                    WHERE h.state = 'HELD' AND b.state = 'HELD' AND b.consumer = h.consumer
                      AND b.topic = h.topic AND b.record_key = h.record_key
                      AND b.record_offset > h.record_offset) AS behind
            FROM held_event h
            WHERE h.consumer = ?
            """
                    .formatted(IS_FIRST);

    private static final String FILTERED =
            """
            AND h.state = 'HELD' AND h.id > ? AND h.id <> ALL (?::bigint[])
            AND (?::text IS NULL OR h.topic = ?) AND (?::text IS NULL OR h.reason = ?)
            AND (?::text IS NULL OR h.record_key = ?) AND (NOT ? OR %s)
            ORDER BY h.id LIMIT ?
            """
                    .formatted(IS_FIRST);

    private static final String EXTENT =
            """
            SELECT count(*), count(*) FILTER (WHERE %s),
                   coalesce(extract(epoch FROM now() - min(h.held_at)), 0)
            FROM held_event h WHERE h.state = 'HELD' AND h.consumer = ?
            """
                    .formatted(IS_FIRST);

    private static final String KINDS =
            """
            SELECT h.topic, h.reason, count(*) FROM held_event h
            WHERE h.consumer = ? AND %s
            GROUP BY h.topic, h.reason ORDER BY h.topic, h.reason
            """
                    .formatted(IS_FIRST);

    private final JdbcClient jdbc;
    private final String consumer;

    HeldEvents(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** Those that are held, oldest first. */
    List<HeldEvent> held(Filter filter, int atMost) {
        return jdbc.sql(SELECT + FILTERED)
                .params(consumer, filter.after())
                .param(filter.except().toArray(Long[]::new))
                .param(filter.topic())
                .param(filter.topic())
                .param(filter.reason())
                .param(filter.reason())
                .param(filter.key())
                .param(filter.key())
                .params(filter.firstOnly(), atMost)
                .query((row, i) -> event(row))
                .list();
    }

    /** One of them, whatever became of it. */
    Optional<HeldEvent> one(long id) {
        return jdbc.sql(SELECT + "AND h.id = ?")
                .params(consumer, id)
                .query((row, i) -> event(row))
                .optional();
    }

    /**
     * One of them, for the caller alone until its transaction ends. Listeners that have an event of
     * the same line wait meanwhile.
     */
    Optional<HeldEvent> locked(long id) {
        jdbc.sql("SELECT id FROM held_event WHERE consumer = ? AND id = ? FOR UPDATE")
                .params(consumer, id)
                .query(Long.class)
                .optional();
        return one(id);
    }

    /** The one that came next in the line of a settled one. */
    Optional<Long> following(HeldEvent settled) {
        return jdbc.sql(
                        """
                        SELECT id FROM held_event
                        WHERE state = 'HELD' AND consumer = ? AND topic = ? AND record_key = ?
                        ORDER BY record_offset LIMIT 1
                        """)
                .params(consumer, settled.position().topic())
                .param(settled.key())
                .query(Long.class)
                .optional();
    }

    /** Settles an event, within the caller's transaction; its content is forgotten. */
    void settle(long id, HeldEvent.State became) {
        jdbc.sql(
                        """
                        UPDATE held_event
                        SET state = ?, settled_at = now(), payload = NULL, key_bytes = NULL
                        WHERE id = ?
                        """)
                .params(became.name(), id)
                .update();
    }

    /** An attempt of an event failed, and why. */
    void failedAgain(long id, Failure why) {
        jdbc.sql(
                        """
                        UPDATE held_event SET attempts = attempts + 1, reason = ?, failed_in = ?
                        WHERE id = ? AND state = 'HELD'
                        """)
                .params(why.code(), why.where(), id)
                .update();
    }

    /** Those that stand first, counted by topic and reason. */
    List<HeldEventDesk.Kind> kinds() {
        return jdbc.sql(KINDS)
                .param(consumer)
                .query(
                        (row, i) ->
                                new HeldEventDesk.Kind(
                                        row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    Extent extent() {
        return jdbc.sql(EXTENT)
                .param(consumer)
                .query((row, i) -> new Extent(row.getLong(1), row.getLong(2), row.getDouble(3)))
                .single();
    }

    private static HeldEvent event(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("key_bytes");
        return new HeldEvent(
                row.getLong("id"),
                new HeldEvent.Position(
                        row.getString("topic"),
                        row.getInt("partition_no"),
                        row.getLong("record_offset")),
                key == null ? null : new String(key, UTF_8),
                instant(row, "appended_at"),
                headers(row),
                row.getBytes("payload"),
                new Failure(row.getString("reason"), row.getString("failed_in")),
                row.getInt("attempts"),
                instant(row, "held_at"),
                HeldEvent.State.valueOf(row.getString("state")),
                row.getBoolean("first"),
                row.getInt("behind"));
    }

    private static RecordHeaders headers(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("header_names").getArray();
        var values = (byte[][]) row.getArray("header_values").getArray();
        var headers = new RecordHeaders();
        for (int i = 0; i < names.length; i++) {
            headers.add(names[i], values[i]);
        }
        return headers;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
