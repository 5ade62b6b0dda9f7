package care.dyad.triage.kafka;

import care.dyad.schemas.Topics;
import care.dyad.triage.replay.application.LogUnavailable;
import care.dyad.triage.replay.application.StoredDecisions;
import care.dyad.triage.replay.domain.LogEntry;
import care.dyad.triage.replay.domain.Span;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What triage has written, read by consumers that belong to no group and commit nothing. */
@Component
class TriagedLog implements StoredDecisions {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogConsumers consumers;
    private final LogEntries entries;

    TriagedLog(LogConsumers consumers, LogEntries entries) {
        this.consumers = consumers;
        this.entries = entries;
    }

    @Override
    public List<Span> spans() {
        try (var consumer = consumers.open()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.REFERRAL_TRIAGED).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .sorted(Comparator.comparing(TopicPartition::partition))
                            .toList();
            var from = consumer.beginningOffsets(partitions);
            var to = consumer.endOffsets(partitions);
            return partitions.stream().map(one -> span(one, from.get(one), to.get(one))).toList();
        } catch (KafkaException e) {
            throw new LogUnavailable("the broker does not answer: look at Kafka", e);
        }
    }

    private static Span span(TopicPartition one, @Nullable Long from, @Nullable Long to) {
        return new Span(one.partition(), Objects.requireNonNull(from), Objects.requireNonNull(to));
    }

    @Override
    public void read(Span span, Consumer<LogEntry> reader) {
        var partition = new TopicPartition(Topics.REFERRAL_TRIAGED, span.partition());
        try (var consumer = consumers.open()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, span.from());
            read(consumer, partition, span.to(), reader);
        } catch (KafkaException e) {
            throw new LogUnavailable(partition + " cannot be read: look at Kafka", e);
        } catch (UncheckedIOException e) {
            throw new LogUnavailable("schemas cannot be read: look at the schema registry", e);
        }
    }

    /** Goes by the position, which also passes what is no record: markers, aborted transactions. */
    private void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Consumer<LogEntry> reader) {
        long moved = System.nanoTime();
        for (long at = consumer.position(partition); at < end; ) {
            for (var record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < end) {
                    reader.accept(entries.of(record));
                }
            }
            long now = consumer.position(partition);
            moved = now > at ? System.nanoTime() : moved;
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new LogUnavailable(partition + " gives no records: look at Kafka", null);
            }
            at = now;
        }
    }
}
