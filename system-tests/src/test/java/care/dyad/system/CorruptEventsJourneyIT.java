package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.schemas.Topics;
import care.dyad.testing.TopicReader;
import care.dyad.testing.TopicWriter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * While referrals come in, somebody publishes events once more, in another order, and broken ones
 * between them. What is good takes effect once; what is broken is dead-lettered with its reason and
 * held where there is a database, and holds up nobody. {@code -Ddyad.traffic.seed} makes it another
 * run.
 */
class CorruptEventsJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOT_WIRE_FORMAT = "NOT_CONFLUENT_WIRE_FORMAT";
    private static final int ROUNDS = 3;
    private static final int COPIES = 40;

    /** Whom an event is for: one who has to understand it. */
    private record Way(String topic, String type, String consumer, String database) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way(Topics.REFERRAL_RECEIVED, "ReferralReceived", "triage-service", ""),
                    new Way(
                            Topics.REFERRAL_TRIAGED,
                            "ReferralTriaged",
                            "pathway-service",
                            "pathway_service"),
                    new Way(
                            Topics.REFERRAL_IDENTITIES,
                            "ReferralIdentity",
                            "pathway-service",
                            "pathway_service"),
                    new Way(
                            Topics.PATHWAY_EVENTS,
                            "EpisodeOpened",
                            "notification-service",
                            "notification_service"));

    private final RunningDyad dyad = RunningDyad.shared();
    private final Random random = new Random(Long.getLong("dyad.traffic.seed", 20261123));

    /** The reason for which each broken event has to be buried, by its key. */
    private final Map<Way, Map<String, String>> broken = new LinkedHashMap<>();

    @Test
    void goodEventsTakeEffectOnceAndBrokenOnesAreKeptWithTheirReason() throws Exception {
        try (Traffic traffic = Traffic.to(dyad);
                TopicWriter writer = new TopicWriter(dyad.infrastructure())) {
            int copies = 0;
            for (int round = 0; round < ROUNDS; round++) {
                traffic.awaitMore(15);
                for (Way way : WAYS) {
                    copies += disturb(way, traffic, writer);
                }
            }
            traffic.awaitMore(15);

            String reckoned = Reckoning.of(dyad, traffic.end());
            broken.forEach(this::assertKept);
            System.out.printf(
                    "%d events published again in another order, %d broken ones: %s%n",
                    copies, broken.values().stream().mapToInt(Map::size).sum(), reckoned);
        }
    }

    /** Publishes the latest events of a topic again, in any order, with broken ones between. */
    private int disturb(Way way, Traffic traffic, TopicWriter writer) {
        List<ConsumerRecord<String, byte[]>> latest = latest(way, traffic);
        Collections.shuffle(latest, random);
        Map<String, String> kept = broken.computeIfAbsent(way, any -> new HashMap<>());
        for (int i = 0; i < latest.size(); i++) {
            var record = latest.get(i);
            writer.write(way.topic(), record.key(), record.value(), headers(record));
            switch (i % 10) {
                case 2 -> kept.put(bad(way, writer, record, magic(record)), NOT_WIRE_FORMAT);
                case 5 -> kept.put(bad(way, writer, record, schema(record)), "UNKNOWN_SCHEMA");
                case 8 -> kept.put(bad(way, writer, record, half(record)), "MALFORMED_AVRO");
                default -> {}
            }
        }
        return latest.size();
    }

    /** Those of the traffic: what was broken before is nobody's. */
    private List<ConsumerRecord<String, byte[]>> latest(Way way, Traffic traffic) {
        try (var topic = new TopicReader(dyad.infrastructure(), way.topic())) {
            var all =
                    topic.records(
                            record ->
                                    headers(record).getOrDefault("ce_type", "").endsWith(way.type())
                                            && traffic.has(record.key()));
            return new ArrayList<>(all.subList(Math.max(0, all.size() - COPIES), all.size()));
        }
    }

    /** Under a key and an id of its own, by somebody who is none of the services. */
    private static String bad(
            Way way, TopicWriter writer, ConsumerRecord<String, byte[]> record, byte[] value) {
        Map<String, String> headers = new HashMap<>(headers(record));
        String key = UUID.randomUUID().toString();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "somebody-else");
        writer.write(way.topic(), key, value, headers);
        return key;
    }

    private static byte[] magic(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value().clone();
        value[0] = 42;
        return value;
    }

    private static byte[] schema(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value().clone();
        ByteBuffer.wrap(value).putInt(1, 987_654);
        return value;
    }

    private static byte[] half(ConsumerRecord<String, byte[]> record) {
        return Arrays.copyOf(record.value(), record.value().length / 2);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    private void assertKept(Way way, Map<String, String> reasons) {
        assertThat(reasons).isNotEmpty();
        try (var dead =
                new TopicReader(
                        dyad.infrastructure(), Topics.deadLetter(way.topic(), way.consumer()))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(buried(dead, reasons)).isEqualTo(reasons));
        }
        if (!way.database().isEmpty()) {
            String keys = "('" + String.join("','", reasons.keySet()) + "')";
            assertThat(
                            new EveryTable(dyad.infrastructure(), way.database())
                                    .rows("held_event WHERE record_key IN " + keys))
                    .isEqualTo(reasons.size());
        }
    }

    private static Map<String, String> buried(TopicReader dead, Map<String, String> reasons) {
        Map<String, String> buried = new HashMap<>();
        dead.records(record -> reasons.containsKey(record.key()))
                .forEach(
                        record ->
                                assertThat(
                                                buried.put(
                                                        record.key(),
                                                        headers(record).get("dlt_reason")))
                                        .as("buried before")
                                        .isNull());
        return buried;
    }
}
