package care.dyad.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events that this service has handled already. */
final class Inbox {

    /** What makes an event the same event. */
    record Key(String source, UUID eventId) {}

    /** An event at the door: its key and the hash of its bytes. */
    record Entry(Key key, byte[] hash) {}

    private static final String RECEIVE =
            """
            INSERT INTO inbox (consumer, source, event_id, payload_hash)
            SELECT ?, e.source, e.event_id, e.payload_hash
            FROM unnest(?::text[], ?::uuid[], ?::bytea[]) AS e(source, event_id, payload_hash)
            ON CONFLICT DO NOTHING
            RETURNING source, event_id
            """;

    private static final String KNOWN =
            """
            SELECT e.place - 1
            FROM unnest(?::text[], ?::uuid[]) WITH ORDINALITY AS e(source, event_id, place)
            JOIN inbox i ON i.consumer = ? AND i.source = e.source AND i.event_id = e.event_id
            """;

    private static final String CONFLICTS =
            """
            SELECT e.place - 1
            FROM unnest(?::text[], ?::uuid[], ?::bytea[]) WITH ORDINALITY
                AS e(source, event_id, payload_hash, place)
            JOIN inbox i ON i.consumer = ? AND i.source = e.source AND i.event_id = e.event_id
            WHERE i.payload_hash <> e.payload_hash
            """;

    private final JdbcClient jdbc;
    private final String consumer;

    Inbox(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** Takes the events in, within the caller's transaction, and tells which are new. */
    Set<Key> receive(List<Entry> entries) {
        return keys(
                jdbc.sql(RECEIVE)
                        .param(consumer)
                        .param(sources(entries))
                        .param(eventIds(entries))
                        .param(hashes(entries)));
    }

    /** The places, from 0, of the events that were taken in before. */
    Set<Integer> known(List<Entry> entries) {
        return new HashSet<>(
                jdbc.sql(KNOWN)
                        .param(sources(entries))
                        .param(eventIds(entries))
                        .param(consumer)
                        .query((row, i) -> row.getInt(1))
                        .list());
    }

    /** The places, from 0, of the events of which other content was taken in under the same id. */
    Set<Integer> conflicts(List<Entry> entries) {
        return new HashSet<>(
                jdbc.sql(CONFLICTS)
                        .param(sources(entries))
                        .param(eventIds(entries))
                        .param(hashes(entries))
                        .param(consumer)
                        .query((row, i) -> row.getInt(1))
                        .list());
    }

    private static Set<Key> keys(JdbcClient.StatementSpec statement) {
        return new HashSet<>(
                statement
                        .query((row, i) -> new Key(row.getString(1), row.getObject(2, UUID.class)))
                        .list());
    }

    private static String[] sources(List<Entry> entries) {
        return entries.stream().map(e -> e.key().source()).toArray(String[]::new);
    }

    private static UUID[] eventIds(List<Entry> entries) {
        return entries.stream().map(e -> e.key().eventId()).toArray(UUID[]::new);
    }

    private static byte[][] hashes(List<Entry> entries) {
        return entries.stream().map(Entry::hash).toArray(byte[][]::new);
    }
}
