package care.dyad.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where events wait that could not be handled, with the later events of the same line behind them.
 * Everything else flows.
 */
final class Hold {

    /** Who acts when no person does. */
    static final String ITSELF = "dyad";

    /** What events carry; anything else a sender may have put there is not kept. */
    private static final Pattern KEPT_HEADERS = Pattern.compile("ce_[a-z]{1,20}|traceparent");

    /**
     * Shares a lock with whoever works a line off, so that no event is put behind one that is just
     * being settled.
     */
    private static final String HELD_LINES =
            """
            SELECT topic, record_key FROM held_event
            WHERE state = 'HELD' AND consumer = ? AND record_key = ANY (?::text[])
            FOR SHARE
            """;

    private static final String PUT =
            """
            WITH held AS (
                INSERT INTO held_event
                    (consumer, topic, partition_no, record_offset, record_key, key_bytes, appended_at,
                     header_names, header_values, payload, payload_hash, reason, failed_in, attempts)
                VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::text[], ?::bytea[], ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                RETURNING id, reason)
            INSERT INTO held_event_step (held_event_id, actor, step, detail)
            SELECT id, ?, 'HELD', reason FROM held
            """;

    private static final String ERASE =
            """
            WITH erased AS (
                UPDATE held_event SET state = 'DISCARDED', settled_at = now(), payload = NULL, key_bytes = NULL
                WHERE state = 'HELD' AND consumer = ? AND topic = ? AND record_key = ?
                RETURNING id)
            INSERT INTO held_event_step (held_event_id, actor, step, detail)
            SELECT id, ?, 'DISCARDED', 'erased by a tombstone of its key' FROM erased
            """;

    private final JdbcClient jdbc;
    private final String consumer;

    Hold(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** Puts a record aside; once, however often it comes. */
    void put(ConsumerRecord<String, byte[]> failed, Failure why, int attempts) {
        List<Header> headers = kept(failed);
        byte[] value = failed.value();
        jdbc.sql(PUT)
                .params(consumer, failed.topic(), failed.partition(), failed.offset())
                .param(Line.of(failed).map(Line::key).orElse(null))
                .param(bytes(failed.key()))
                .param(Instant.ofEpochMilli(failed.timestamp()).toString())
                .param(headers.stream().map(Header::key).toArray(String[]::new))
                .param(headers.stream().map(Header::value).toArray(byte[][]::new))
                .param(value)
                .param(Sha256.of(value == null ? new byte[0] : value))
                .params(why.code(), why.where(), attempts, ITSELF)
                .update();
    }

    /**
     * Puts the records whose line is held behind it, within the caller's transaction. A tombstone
     * waits for nothing: what it erases need not be handled any more. What was handled before and
     * comes again does neither.
     *
     * @param handled asked, if anything is held, for the places of the records that were handled
     * @return the places, from 0, of the records that wait now
     */
    Set<Integer> putBehind(
            List<ConsumerRecord<String, byte[]>> records, Supplier<Set<Integer>> handled) {
        Set<Line> held = held(records);
        Set<Integer> again = held.isEmpty() ? Set.of() : handled.get();
        Set<Integer> behind = new HashSet<>();
        for (int i = 0; i < records.size() && !held.isEmpty(); i++) {
            ConsumerRecord<String, byte[]> one = records.get(i);
            Line line = again.contains(i) ? null : Line.of(one).filter(held::contains).orElse(null);
            if (line != null && one.value() == null) {
                erase(line);
                held.remove(line);
            } else if (line != null) {
                put(one, new Failure(Failure.BEHIND, ""), 0);
                behind.add(i);
            }
        }
        return behind;
    }

    private Set<Line> held(Collection<ConsumerRecord<String, byte[]>> records) {
        String[] keys =
                records.stream()
                        .flatMap(one -> Line.of(one).stream())
                        .map(Line::key)
                        .distinct()
                        .toArray(String[]::new);
        return new HashSet<>(
                jdbc.sql(HELD_LINES)
                        .param(consumer)
                        .param(keys)
                        .query((row, i) -> new Line(row.getString(1), row.getString(2)))
                        .list());
    }

    private void erase(Line line) {
        jdbc.sql(ERASE).params(consumer, line.topic(), line.key(), ITSELF).update();
    }

    private static List<Header> kept(ConsumerRecord<String, byte[]> failed) {
        List<Header> all = new ArrayList<>(Arrays.asList(failed.headers().toArray()));
        all.removeIf(
                header -> header.value() == null || !KEPT_HEADERS.matcher(header.key()).matches());
        return all;
    }

    private static byte @Nullable [] bytes(@Nullable String key) {
        return key == null ? null : key.getBytes(UTF_8);
    }
}
