package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several instances that come and go, and events that come again: the order of a line holds. */
@WithInfrastructure(database = "messaging_hold_instances")
@SpringBootTest(
        properties = {
            "held.group=" + HoldInstancesIT.GROUP,
            "held.topic=" + HoldInstancesIT.TOPIC,
            "held.others=" + HoldInstancesIT.OTHERS
        })
@Import(FailingListener.class)
class HoldInstancesIT {

    static final String GROUP = "messaging-hold-instances";
    static final String TOPIC = "held.of-ours.instances";
    static final String OTHERS = "held.of-others.instances";

    private static final int PARTITIONS = 6;
    private static final int EVENTS = 8;
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final HeldEvents.Filter FIRST =
            new HeldEvents.Filter(null, null, null, true, 0, List.of());

    @Autowired private EventCodec codec;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private JdbcClient jdbc;
    @Autowired private HeldEvents events;
    @Autowired private ReplayHeldEvents replays;
    @Autowired private KafkaListenerEndpointRegistry listeners;

    private final List<String> keys =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(30).toList();
    private final List<String> failing = keys.subList(0, 6);

    @BeforeAll
    static void declare(Infrastructure infrastructure) throws Exception {
        HeldTopic.declare(infrastructure.kafka(), TOPIC, PARTITIONS);
        HeldTopic.declare(infrastructure.kafka(), OTHERS, 1);
    }

    @Test
    void ordersHoldWhenInstancesComeAndGoAndWhenEverythingComesAgain(Infrastructure infrastructure)
            throws Exception {
        failing.forEach(key -> FailingListener.FAILING.add("3 of " + key));

        try (ConfigurableApplicationContext second = anotherInstance()) {
            assertThat(second.isRunning()).isTrue();
            IntStream.rangeClosed(1, 4).forEach(this::say);
        }
        try (ConfigurableApplicationContext third = anotherInstance()) {
            IntStream.rangeClosed(5, EVENTS).forEach(this::say);
            awaitRest();
            comeAgain(infrastructure, third);
            awaitRest();
            FailingListener.FAILING.clear();

            var replaysToo = third.getBean(ReplayHeldEvents.class);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(
                                    () -> replays.replay(FIRST, 500, false, "one")),
                            CompletableFuture.runAsync(
                                    () -> replaysToo.replay(FIRST, 500, false, "other")))
                    .join();
        }

        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            replays.replay(FIRST, 500, false, "rest");
                            assertThat(events.extent().count()).isZero();
                        });
        Map<String, List<String>> heard = heard();
        assertThat(heard).containsOnlyKeys(keys);
        heard.forEach(
                (key, texts) ->
                        assertThat(texts)
                                .isEqualTo(
                                        IntStream.rangeClosed(1, EVENTS)
                                                .mapToObj(i -> i + " of " + key)
                                                .toList()));
    }

    private void awaitRest() {
        int flowing = (keys.size() - failing.size()) * EVENTS + failing.size() * 2;
        int waiting = failing.size() * (EVENTS - 2);
        await().atMost(LONG)
                .untilAsserted(
                        () -> {
                            assertThat(events.extent().count()).isEqualTo(waiting);
                            assertThat(heard().values().stream().mapToInt(List::size).sum())
                                    .isEqualTo(flowing);
                        });
        assertThat(events.extent().lines()).isEqualTo(failing.size());
    }

    /** As after a kill before any offset was committed. */
    private void comeAgain(Infrastructure infrastructure, ConfigurableApplicationContext other)
            throws Exception {
        var others = other.getBean(KafkaListenerEndpointRegistry.class);
        listeners.stop();
        others.stop();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafka()))) {
            await().atMost(LONG)
                    .ignoreExceptions()
                    .until(
                            () -> {
                                Map<TopicPartition, OffsetAndMetadata> beginning = committed(admin);
                                beginning.replaceAll((p, at) -> new OffsetAndMetadata(0));
                                admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
                                return beginning.size() == PARTITIONS;
                            });
            listeners.start();
            others.start();
            await().atMost(LONG)
                    .until(
                            () ->
                                    committed(admin).values().stream()
                                                    .mapToLong(OffsetAndMetadata::offset)
                                                    .sum()
                                            == (long) keys.size() * EVENTS);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> all =
                admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(TOPIC))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void say(int number) {
        var topic = new HeldTopic(codec, kafka, TOPIC);
        keys.forEach(key -> topic.say(key, number + " of " + key));
    }

    private Map<String, List<String>> heard() {
        return jdbc
                .sql("SELECT said FROM heard ORDER BY place")
                .query((row, i) -> row.getString(1))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                said -> said.substring(0, said.indexOf(' ')),
                                Collectors.mapping(
                                        said -> said.substring(said.indexOf(' ') + 1),
                                        Collectors.toList())));
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(TestApplication.class, FailingListener.class)
                .web(WebApplicationType.NONE)
                .run("--held.group=" + GROUP, "--held.topic=" + TOPIC, "--held.others=" + OTHERS);
    }
}
