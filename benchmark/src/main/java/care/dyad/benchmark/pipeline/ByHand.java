package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * The smallest program that takes an event the same way: a row committed, a record sent and read, a
 * record sent in a transaction and read, a row committed. It does one at a time.
 */
final class ByHand {

    /** A database of its own. */
    static final String DATABASE = "by_hand";

    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final int EVENT_BYTES = 541;
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final String FIRST = "benchmark.first";
    private static final String SECOND = "benchmark.second";
    private static final double NANOS = 1e6;

    private ByHand() {}

    /** The median of its times, in milliseconds. */
    static double median(Endpoints endpoints)
            throws SQLException, ExecutionException, InterruptedException {
        try (var admin = Admin.create(kafka(endpoints))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(FIRST, 1, (short) 1),
                                    new NewTopic(SECOND, 1, (short) 1)))
                    .all()
                    .get();
        }
        try (Connection database =
                        DriverManager.getConnection(
                                endpoints.database(DATABASE),
                                endpoints.databaseUser(),
                                endpoints.databasePassword());
                var sending = producer(endpoints, Map.of());
                var deciding =
                        producer(
                                endpoints,
                                Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "benchmark"));
                var first = consumer(endpoints, FIRST);
                var second = consumer(endpoints, SECOND)) {
            execute(database, "CREATE TABLE by_hand (event bytea)");
            deciding.initTransactions();
            return IntStream.range(0, WARM_UP + TIMES)
                    .mapToDouble(i -> once(database, sending, deciding, first, second))
                    .skip(WARM_UP)
                    .sorted()
                    .skip(TIMES / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double once(
            Connection database,
            KafkaProducer<byte[], byte[]> sending,
            KafkaProducer<byte[], byte[]> deciding,
            KafkaConsumer<byte[], byte[]> first,
            KafkaConsumer<byte[], byte[]> second) {
        long begun = System.nanoTime();
        commit(database);
        sending.send(new ProducerRecord<>(FIRST, new byte[EVENT_BYTES]));
        sending.flush();
        read(first);
        deciding.beginTransaction();
        deciding.send(new ProducerRecord<>(SECOND, new byte[EVENT_BYTES]));
        deciding.commitTransaction();
        read(second);
        commit(database);
        return (System.nanoTime() - begun) / NANOS;
    }

    private static void commit(Connection database) {
        try {
            execute(
                    database,
                    "INSERT INTO by_hand VALUES (convert_to(repeat('x', %d), 'UTF8'))"
                            .formatted(EVENT_BYTES));
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be written", e);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void read(KafkaConsumer<byte[], byte[]> consumer) {
        if (consumer.poll(POLL).isEmpty()) {
            throw new IllegalStateException("what was sent did not arrive within " + POLL);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(
            Endpoints endpoints, Map<String, Object> more) {
        Map<String, Object> settings = kafka(endpoints);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Endpoints endpoints, String topic) {
        Map<String, Object> settings = kafka(endpoints);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partition = List.of(new TopicPartition(topic, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        return consumer;
    }

    private static Map<String, Object> kafka(Endpoints endpoints) {
        return new HashMap<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.kafka()));
    }
}
