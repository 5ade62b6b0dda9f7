package care.dyad.triage.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.messaging.EventCodec;
import care.dyad.triage.application.Ruleset;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Not a test of anything: fills the log of a system that runs already, to try replays at size.
 * {@code -Ddyad.store=100000}, with DYAD_KAFKA and DYAD_SCHEMA_REGISTRY of that system.
 */
@SpringBootTest(properties = "spring.kafka.listener.auto-startup=false")
@ActiveProfiles("test")
@EnabledIfSystemProperty(named = "dyad.store", matches = "\\d+")
class StoreInventedDecisionsIT {

    @Autowired Ruleset ruleset;
    @Autowired EventCodec codec;

    @Value("${spring.kafka.bootstrap-servers}")
    String kafka;

    @Value("${dyad.store}")
    int wanted;

    @Test
    void storesInventedDecisions() {
        var decisions = new InventedDecisions(ruleset, codec, 8);
        var stored = new AtomicInteger();
        var settings =
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.LINGER_MS_CONFIG,
                        50,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        1 << 18);

        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < wanted; i++) {
                producer.send(
                        decisions.next(),
                        (done, failure) -> stored.addAndGet(failure == null ? 1 : 0));
            }
        }

        assertThat(stored.get()).isEqualTo(wanted);
    }
}
