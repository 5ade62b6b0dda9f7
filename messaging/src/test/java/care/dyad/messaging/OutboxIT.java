package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The outbox against real edges: in order per key, by several relays, through kills and failures.
 */
@WithInfrastructure(database = "messaging_outbox")
@SpringBootTest
class OutboxIT {

    private static final int KEYS = 40;
    private static final int EVENTS_OF_A_KEY = 15;

    @Autowired private Outbox outbox;
    @Autowired private OutboxRelay relay;
    @Autowired private EventCodec codec;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private KafkaTemplate<String, byte[]> kafka;

    @Test
    void eventsArePublishedInTheirOrderPerKey(Infrastructure infrastructure) {
        List<String> keys = keys();

        appendRounds(keys);

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            keys.forEach(key -> awaitAll(topic, key));
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void severalRelaysKeepTheOrderAndShareTheWork(Infrastructure infrastructure) {
        List<String> keys = keys();
        var second = new OutboxRelay(publisher(kafka), Duration.ofMillis(20), Duration.ZERO);
        var third = new OutboxRelay(publisher(kafka), Duration.ofMillis(20), Duration.ZERO);

        second.start();
        third.start();
        try {
            appendRounds(keys);

            try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
                keys.forEach(key -> awaitAll(topic, key));
            }
        } finally {
            second.stop();
            third.stop();
        }
    }

    @Test
    void aKillBetweenSendAndDeleteRepeatsTheEventAndLosesNone(Infrastructure infrastructure) {
        relay.stop();
        String key = "killed-" + UUID.randomUUID();
        append(List.of(Events.saying(key, "0")));

        transaction.executeWithoutResult(
                status -> {
                    publisher(kafka).publishPending();
                    status.setRollbackOnly();
                });
        assertThat(waiting()).isOne();
        relay.start();

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            await().untilAsserted(() -> assertThat(topic.records(key)).hasSize(2));
            assertThat(Set.copyOf(topic.records(key).stream().map(OutboxIT::id).toList()))
                    .hasSize(1);
        }
    }

    @Test
    void aFailedSendStopsItsKeyAndNoOther(Infrastructure infrastructure) {
        relay.stop();
        String blocked = "blocked-" + UUID.randomUUID();
        String free = "free-" + UUID.randomUUID();
        append(
                List.of(
                        Events.saying(blocked, "0"),
                        Events.saying(free, "0"),
                        Events.saying(blocked, "1"),
                        Events.saying(free, "1")));

        publisher(refusing(blocked)).publishPending();

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            await().untilAsserted(() -> assertThat(texts(topic, free)).containsExactly("0", "1"));
            assertThat(topic.records(blocked)).isEmpty();
            relay.start();
            await().untilAsserted(
                            () -> assertThat(texts(topic, blocked)).containsExactly("0", "1"));
        }
    }

    @Test
    void aSlowBrokerKeepsNoTransactionOpen() {
        relay.stop();
        String key = "slow-" + UUID.randomUUID();
        append(IntStream.range(0, 10).mapToObj(n -> Events.saying(key, "" + n)).toList());
        var sender = new OutboxSender(slow(), "messaging-test", Traces.none());
        var patient = Duration.ofMillis(500);

        new OutboxPublisher(jdbc, transaction, sender, 100, patient).publishPending();

        assertThat(waiting()).isBetween(1, 9);
        relay.start();
        await().until(() -> waiting() == 0);
    }

    @Test
    void aTombstoneFollowsWhatItErases(Infrastructure infrastructure) {
        String key = "erased-" + UUID.randomUUID();
        String type = Events.saying(key, "0").type();
        var tombstone =
                new Tombstone(Events.TOPIC, key, UUID.randomUUID(), type, Events.THEN, null);

        transaction.executeWithoutResult(
                status -> {
                    outbox.append(List.of(Events.saying(key, "0")));
                    outbox.appendTombstones(List.of(tombstone));
                });

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            await().untilAsserted(() -> assertThat(topic.records(key)).hasSize(2));
            assertThat(topic.records(key).getLast().value()).isNull();
            IncomingEvent read = codec.read(topic.records(key).getLast()).orElseThrow();
            assertThat(read.isTombstone()).isTrue();
            assertThat(read.headers().id()).isEqualTo(tombstone.eventId());
        }
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        String key = "rolled-back-" + UUID.randomUUID();

        transaction.executeWithoutResult(
                status -> {
                    outbox.append(List.of(Events.saying(key, "0")));
                    status.setRollbackOnly();
                });

        assertThat(waiting()).isZero();
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(List.of(Events.saying("key", "0"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private void appendRounds(List<String> keys) {
        for (int n = 0; n < EVENTS_OF_A_KEY; n++) {
            String text = Integer.toString(n);
            append(keys.stream().map(key -> Events.saying(key, text)).toList());
        }
    }

    private void append(List<OutgoingEvent> events) {
        transaction.executeWithoutResult(status -> outbox.append(events));
    }

    private void awaitAll(TopicReader topic, String key) {
        List<String> inOrder =
                IntStream.range(0, EVENTS_OF_A_KEY).mapToObj(String::valueOf).toList();
        await().untilAsserted(() -> assertThat(texts(topic, key)).isEqualTo(inOrder));
    }

    private List<String> texts(TopicReader topic, String key) {
        return new ArrayList<>(topic.records(key))
                .stream().map(r -> Events.text(codec.read(r).orElseThrow())).toList();
    }

    private static UUID id(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.of(record.headers()).id();
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM outbox").query((row, i) -> row.getInt(1)).single();
    }

    private OutboxPublisher publisher(KafkaOperations<String, byte[]> broker) {
        return new OutboxPublisher(
                jdbc, transaction, new OutboxSender(broker, "messaging-test", Traces.none()), 100);
    }

    /** The real broker, but for one key, whose sends fail as they do when nobody acknowledges. */
    private KafkaTemplate<String, byte[]> refusing(String key) {
        return new KafkaTemplate<>(kafka.getProducerFactory()) {
            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(
                    ProducerRecord<String, byte[]> record) {
                return key.equals(record.key())
                        ? CompletableFuture.failedFuture(new IllegalStateException("no answer"))
                        : super.send(record);
            }
        };
    }

    /** The real broker, whose acknowledgement takes a while. */
    private KafkaTemplate<String, byte[]> slow() {
        return new KafkaTemplate<>(kafka.getProducerFactory()) {
            @Override
            public CompletableFuture<SendResult<String, byte[]>> send(
                    ProducerRecord<String, byte[]> record) {
                var late = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
                return super.send(record).thenApplyAsync(sent -> sent, late);
            }
        };
    }

    private static List<String> keys() {
        String run = UUID.randomUUID().toString();
        Set<String> keys = ConcurrentHashMap.newKeySet();
        IntStream.range(0, KEYS).forEach(i -> keys.add(run + "-" + i));
        return List.copyOf(keys);
    }
}
