package care.dyad.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * How many records the consumer group of this service has not handled yet, as the broker has it. A
 * consumer's own figure is of its last fetch: one that tries a batch again and again fetches
 * nothing, and says that nothing waits. A group that never committed has no figure.
 */
final class ConsumerLag implements AutoCloseable {

    private static final Duration KEEP = Duration.ofSeconds(5);

    private final Admin broker;
    private final String group;

    ConsumerLag(MeterRegistry meters, Admin broker, String group) {
        this.broker = broker;
        this.group = group;
        var records = new Glance<>(this::records, KEEP);
        Gauge.builder("dyad.consumer.lag", () -> records.of(Long::doubleValue))
                .description("Records that the consumer group has not handled yet")
                .baseUnit("records")
                .tag("group", group)
                .register(meters);
    }

    private Long records() {
        try {
            Map<TopicPartition, Long> positions = positions();
            var ends =
                    broker.listOffsets(
                                    positions.keySet().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            partition -> partition,
                                                            _ -> OffsetSpec.latest())))
                            .all()
                            .get();
            return ends.entrySet().stream()
                    .mapToLong(
                            end ->
                                    end.getValue().offset()
                                            - Objects.requireNonNull(positions.get(end.getKey())))
                    .filter(behind -> behind > 0)
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the positions of " + group + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Map<TopicPartition, Long> positions() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        return committed.entrySet().stream()
                .filter(position -> Objects.nonNull(position.getValue()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, position -> position.getValue().offset()));
    }

    @Override
    public void close() {
        broker.close(Duration.ZERO);
    }
}
