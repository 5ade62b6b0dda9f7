package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicWriter;
import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nobody reads: whoever would has committed and tries a batch over and over. */
@WithInfrastructure
class ConsumerLagIT {

    private final String topic = "lag." + UUID.randomUUID();
    private final String group = "behind." + UUID.randomUUID();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void recordsBehindThePositionOfTheGroupAreCountedThoughNobodyReads(
            Infrastructure infrastructure) throws Exception {
        try (var writer = new TopicWriter(infrastructure);
                var admin = admin(infrastructure.kafka());
                var _ = new ConsumerLag(meters, admin(infrastructure.kafka()), group)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            for (int i = 0; i < 5; i++) {
                writer.write(topic, "key", new byte[] {1}, Map.of());
            }
            admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(2)))
                    .all()
                    .get();

            await().untilAsserted(() -> assertThat(lag()).isEqualTo(3));
            writer.write(topic, "key", new byte[] {1}, Map.of());
            await().untilAsserted(() -> assertThat(lag()).isEqualTo(4));
        }
    }

    @Test
    void aBrokerThatIsAwayGivesNoFigure() {
        try (var _ = new ConsumerLag(meters, admin("localhost:1"), group)) {
            assertThat(lag()).isNaN();
        }
    }

    private double lag() {
        return meters.get("dyad.consumer.lag").tag("group", group).gauge().value();
    }

    private static Admin admin(String broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }
}
