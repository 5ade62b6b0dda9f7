package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real listener: what cannot be read is buried with its reason, and the rest is heard. */
@WithInfrastructure(database = "messaging_listener")
@SpringBootTest
class ListenerIT {

    private static final String DEAD = "heartbeats.v1.messaging-test.dlt";

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean away;

    @Autowired private EventCodec codec;
    @Autowired private KafkaTemplate<String, byte[]> kafka;

    @TestConfiguration
    static class Listening {

        @Autowired private EventBatches batches;

        @KafkaListener(topics = Events.TOPIC)
        void on(List<ConsumerRecord<String, byte[]>> batch) {
            batches.handle(
                    batch,
                    event -> Optional.of(Events.text(event)),
                    texts -> {
                        if (away) {
                            throw new IllegalStateException("something is away");
                        }
                        HEARD.addAll(texts);
                    });
        }
    }

    @BeforeAll
    static void declareDeadLetters(Infrastructure infrastructure) throws Exception {
        try (Admin admin =
                Admin.create(java.util.Map.of("bootstrap.servers", infrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic(DEAD, 1, (short) 1))).all().get();
        }
    }

    @Test
    void unreadableMessagesBetweenGoodOnesAreBuriedWithTheirReason(Infrastructure infrastructure) {
        send(good("one"));
        send(with("first bad key", new byte[] {7, 7, 7}));
        send(good("two"));
        send(with("second bad key", ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array()));
        send(good("three"));

        await().untilAsserted(() -> assertThat(HEARD).contains("one", "two", "three"));
        try (var dead = new TopicReader(infrastructure, DEAD)) {
            await().untilAsserted(() -> assertThat(dead.records()).hasSize(2));
            assertThat(dead.records())
                    .extracting(letter -> header(letter, "dlt_reason"))
                    .containsExactlyInAnyOrder("NOT_CONFLUENT_WIRE_FORMAT", "UNKNOWN_SCHEMA");
            assertThat(dead.records())
                    .anySatisfy(letter -> assertThat(letter.value()).containsExactly(7, 7, 7))
                    .allSatisfy(
                            letter ->
                                    assertThat(letter.headers().toArray())
                                            .noneMatch(h -> h.key().contains("exception")));
        }
    }

    @Test
    void whatFailsForAWhileIsHeardOnceItWorksAgain() {
        away = true;
        send(good("patience"));
        send(good("rewarded"));

        away = false;

        await().untilAsserted(() -> assertThat(HEARD).contains("patience", "rewarded"));
        assertThat(HEARD).filteredOn(text -> text.equals("patience")).hasSize(1);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        kafka.send(record).join();
    }

    private ProducerRecord<String, byte[]> good(String text) {
        return codec.producerRecord(Events.saying("one key", text));
    }

    private ProducerRecord<String, byte[]> with(String key, byte[] value) {
        ProducerRecord<String, byte[]> good = good("bad");
        return new ProducerRecord<>(good.topic(), null, key, value, good.headers());
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value());
    }
}
