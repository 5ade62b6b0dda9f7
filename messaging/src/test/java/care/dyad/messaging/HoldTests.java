package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Events that fail, on topics of their own. */
@WithInfrastructure(database = "messaging_hold")
@SpringBootTest(properties = {"held.group=messaging-hold", "held.topic=" + HoldTests.TOPIC})
@Import(FailingListener.class)
abstract class HoldTests {

    static final String TOPIC = "held.of-ours.hold";
    static final int KEYS = 5;
    static final Duration LONG = Duration.ofSeconds(60);
    static final HeldEvents.Filter ALL = filter(false);
    static final HeldEvents.Filter FIRST = filter(true);

    @Autowired EventCodec codec;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired JdbcClient jdbc;
    @Autowired HeldEvents events;
    @Autowired HeldEventSteps steps;
    @Autowired ReplayHeldEvents replays;
    @Autowired DiscardHeldEvent discards;

    HeldTopic topic;
    List<String> keys = List.of();

    @BeforeAll
    static void declare(Infrastructure infrastructure) throws Exception {
        HeldTopic.declare(infrastructure.kafka(), TOPIC, 1);
        HeldTopic.declare(infrastructure.kafka(), HeldTopic.OTHERS, 1);
    }

    @BeforeEach
    void begin() {
        topic = new HeldTopic(codec, kafka, TOPIC);
        keys = Stream.generate(() -> UUID.randomUUID().toString()).limit(KEYS).toList();
        FailingListener.FAILING.clear();
        for (HeldEvent left : events.held(FIRST, 100)) {
            discards.discard(left.id(), "of another test", "test");
        }
    }

    HeldEvent holdOne(String text) {
        FailingListener.FAILING.add(text);
        topic.say(keys.get(0), text);
        await().atMost(LONG).untilAsserted(() -> assertThat(held()).hasSize(1));
        return held().getFirst();
    }

    List<HeldEvent> held() {
        return events.held(ALL, 100);
    }

    List<String> everythingSaid() {
        return keys.stream().flatMap(key -> saidOf(key).stream()).toList();
    }

    List<String> saidOf(String key) {
        return jdbc.sql("SELECT said FROM heard WHERE said LIKE ? || ' %' ORDER BY place")
                .param(key)
                .query((row, i) -> row.getString(1).substring(key.length() + 1))
                .list();
    }

    static HeldEvents.Filter filter(boolean firstOnly) {
        return new HeldEvents.Filter(null, null, null, firstOnly, 0, List.of());
    }
}
