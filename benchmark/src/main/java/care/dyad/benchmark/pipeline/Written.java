package care.dyad.benchmark.pipeline;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.Stream;

/** What is written to topics from now on, and when, by the time that its writer gave it. */
final class Written implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final double MILLIS = 1_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LongSummaryStatistics times = new LongSummaryStatistics();

    Written(String kafka, String... topics) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                kafka,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Stream.of(topics)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits until so many are there.
     *
     * @return from the first to the last, in seconds
     */
    double awaitSeconds(int many, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (times.getCount() < many) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%d of %d within %s".formatted(times.getCount(), many, patience));
            }
            note();
        }
        return (times.getMax() - times.getMin()) / MILLIS;
    }

    /** How many are there, when nobody writes any more. */
    int count() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            note();
        }
        return Math.toIntExact(times.getCount());
    }

    private void note() {
        for (ConsumerRecord<byte[], byte[]> written : consumer.poll(POLL)) {
            times.accept(written.timestamp());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
