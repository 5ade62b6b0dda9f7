package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** When the relay publishes, by the times of the records. */
@WithInfrastructure(database = "messaging_relay")
@SpringBootTest
class OutboxRelayIT {

    private static final Duration REST = Duration.ofSeconds(5);

    @Autowired private Outbox outbox;
    @Autowired private OutboxRelay ownRelay;
    @Autowired private JdbcClient jdbc;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private TransactionTemplate transaction;

    private final String key = "rested-" + UUID.randomUUID();

    @BeforeEach
    void leaveItToAnother() {
        ownRelay.stop();
    }

    @AfterEach
    void goOn() {
        ownRelay.start();
    }

    @Test
    void aRelayRestsAfterAPublicationAndNotBefore(Infrastructure infrastructure) {
        var resting = new OutboxRelay(publisher(), Duration.ofMinutes(1), REST);
        append("0");

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            resting.start();
            await().untilAsserted(() -> assertThat(topic.records(key)).hasSize(1));
            append("1");
            resting.wake();
            append("2");
            resting.wake();

            await().untilAsserted(() -> assertThat(topic.records(key)).hasSize(3));
            List<Long> sent = topic.records(key).stream().map(ConsumerRecord::timestamp).toList();
            assertThat(sent.get(1) - sent.get(0)).isGreaterThanOrEqualTo(REST.toMillis());
            assertThat(sent.get(2) - sent.get(1)).isLessThan(REST.toMillis());
        } finally {
            resting.stop();
        }
    }

    private OutboxPublisher publisher() {
        return new OutboxPublisher(
                jdbc, transaction, new OutboxSender(kafka, "messaging-test", Traces.none()), 100);
    }

    private void append(String text) {
        transaction.executeWithoutResult(
                status -> outbox.append(List.of(Events.saying(key, text))));
    }
}
