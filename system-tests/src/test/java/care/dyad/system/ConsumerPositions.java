package care.dyad.system;

import static org.awaitility.Awaitility.await;

import care.dyad.testing.Infrastructure;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What {@code kafka-consumer-groups.sh --reset-offsets} does to groups that nobody is in. */
record ConsumerPositions(Infrastructure infrastructure) {

    /** A session that was killed ends by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Every topic of the group, to the first event of a time or later. */
    void backTo(Instant time, String group) throws Exception {
        set(group, topic -> true, OffsetSpec.forTimestamp(time.toEpochMilli()));
    }

    /** Some topics of the group, to the first event that is there. */
    void toTheBeginning(String group, List<String> topics) throws Exception {
        set(group, topics::contains, OffsetSpec.earliest());
    }

    /** Until the group has taken in all that a topic, of no transactions, has. */
    void awaitEnd(String group, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafka()))) {
            await().atMost(PATIENCE).until(() -> isAtEnd(admin, group, topic));
        }
    }

    private static boolean isAtEnd(Admin admin, String group, String topic)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> taken = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, position) -> taken.put(partition, position.offset()));
        taken.keySet().removeIf(partition -> !partition.topic().equals(topic));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(
                        taken.keySet().stream()
                                .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return !ends.isEmpty() && ends.equals(taken);
    }

    private void set(String group, Predicate<String> topics, OffsetSpec where) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafka()))) {
            await().atMost(PATIENCE).until(() -> isEmpty(admin, group));
            Map<TopicPartition, OffsetSpec> wanted =
                    admin
                            .listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .keySet()
                            .stream()
                            .filter(partition -> topics.test(partition.topic()))
                            .collect(Collectors.toMap(partition -> partition, p -> where));
            Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
            for (var found : admin.listOffsets(wanted).all().get().entrySet()) {
                // Nothing came since then: where it is.
                if (found.getValue().offset() >= 0) {
                    positions.put(found.getKey(), new OffsetAndMetadata(found.getValue().offset()));
                }
            }
            admin.alterConsumerGroupOffsets(group, positions).all().get();
        }
    }

    private static boolean isEmpty(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .allMatch(one -> one.groupState().equals(GroupState.EMPTY));
    }
}
