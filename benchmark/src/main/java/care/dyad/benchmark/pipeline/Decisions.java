package care.dyad.benchmark.pipeline;

import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When triage-service published its decisions, by the time that it gave to each record. */
final class Decisions {

    private static final Duration POLL = Duration.ofMillis(200);

    private Decisions() {}

    /** The first decision on each referral, of all that are on the topic now. */
    static Map<UUID, Long> published(String kafka) {
        Map<UUID, Long> published = new HashMap<>();
        try (var consumer = consumer(kafka)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.REFERRAL_TRIAGED).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL)
                        .forEach(
                                record ->
                                        published.putIfAbsent(
                                                UUID.fromString(record.key()),
                                                record.timestamp() * 1000));
            }
        }
        return published;
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
