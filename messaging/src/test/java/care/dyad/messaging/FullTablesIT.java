package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Inbox, outbox and hold with 50,000 analysed rows each: PostgreSQL itself counts what it read.
 * Nothing of it is committed.
 */
@WithInfrastructure(database = "messaging_full_tables")
@SpringBootTest
class FullTablesIT {

    private static final int ROWS = 50_000;
    private static final int BATCH = 20;

    /** What was read so far: rows, and tables from beginning to end. */
    private record Reads(long rows, long wholeTables) {

        Reads since(Reads before) {
            return new Reads(rows - before.rows(), wholeTables - before.wholeTables());
        }
    }

    @Autowired private JdbcClient jdbc;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    @BeforeEach
    void fill() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        jdbc.sql(
                        """
                        INSERT INTO outbox
                            (shard, topic, record_key, event_id, event_type, occurred_at, payload)
                        SELECT n % 8, 'nowhere', 'key ' || n, md5('event ' || n)::uuid, 'Nothing',
                               now(), 'x'
                        FROM generate_series(1, ?) n
                        """)
                .param(ROWS)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO inbox (consumer, source, event_id, payload_hash, received_at)
                        SELECT 'one', 'there', md5('event ' || n)::uuid, 'x',
                               now() - (? - n) * interval '1 minute'
                        FROM generate_series(1, ?) n
                        """)
                .params(ROWS, ROWS)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO held_event
                            (consumer, topic, partition_no, record_offset, record_key, appended_at,
                             header_names, header_values, payload_hash, reason, failed_in, attempts)
                        SELECT 'one', 'there', 0, n, 'key ' || n / 10, now(), '{}', '{}', 'x', 'x',
                               'x', 1
                        FROM generate_series(1, ?) n
                        """)
                .param(ROWS)
                .update();
        jdbc.sql("ANALYZE inbox, outbox, held_event").update();
    }

    @AfterEach
    void forget() {
        transactions.rollback(transaction);
    }

    @Test
    void relayReadsWhatItPublishesAndNoMore() {
        Reads before = reads();

        List<Integer> shards = publisher().lockPending();
        assertThat(publisher().next(shards)).hasSize(Outbox.SHARDS * BATCH);

        assertThat(shards).hasSize(Outbox.SHARDS);
        Reads read = reads().since(before);
        assertThat(read.wholeTables()).isZero();
        assertThat(read.rows())
                .as("rows of the shards lie among each other")
                .isLessThan(2L * Outbox.SHARDS * Outbox.SHARDS * BATCH);
    }

    @Test
    void eventThatComesIsLookedUpAlone() {
        Inbox inbox = new Inbox(jdbc, "one");
        UUID known = jdbc.sql("SELECT md5('event 7')::uuid").query(UUID.class).single();
        var repeat = new Inbox.Entry(new Inbox.Key("there", known), new byte[] {1});
        Reads before = reads();

        assertThat(inbox.receive(List.of(repeat))).isEmpty();
        assertThat(inbox.conflicts(List.of(repeat))).containsExactly(0);

        Reads read = reads().since(before);
        assertThat(read.wholeTables()).isZero();
        assertThat(read.rows()).isLessThan(10);
    }

    @Test
    void linesOfABatchAreLookedUpAlone() {
        List<ConsumerRecord<String, byte[]>> batch =
                IntStream.range(0, BATCH)
                        .mapToObj(
                                i -> new ConsumerRecord<>("there", 0, i, "free " + i, new byte[1]))
                        .toList();
        Reads before = reads();

        assertThat(new Hold(jdbc, "one").putBehind(batch, Set::of)).isEmpty();

        Reads read = reads().since(before);
        assertThat(read.wholeTables()).isZero();
        assertThat(read.rows()).isLessThan(BATCH);
    }

    @Test
    void eventsThatWereKeptLongEnoughAreForgottenAndNoOthers() {
        Duration keep = Duration.ofMinutes(ROWS - 25_000);

        assertThat(new InboxRetention(jdbc, keep).forget()).isBetween(24_990, 25_010);

        assertThat(new InboxRetention(jdbc, keep).forget()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM inbox").query(Integer.class).single())
                .isBetween(24_990, 25_010);
    }

    private OutboxPublisher publisher() {
        return new OutboxPublisher(
                jdbc,
                new TransactionTemplate(transactions),
                new OutboxSender(kafka, "nobody", Traces.none()),
                BATCH);
    }

    private Reads reads() {
        return jdbc.sql(
                        """
                        SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint,
                               sum(seq_scan)::bigint
                        FROM pg_stat_xact_user_tables WHERE relname IN ('inbox', 'outbox', 'held_event')
                        """)
                .query((row, n) -> new Reads(row.getLong(1), row.getLong(2)))
                .single();
    }
}
