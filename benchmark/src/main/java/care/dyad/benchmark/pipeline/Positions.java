package care.dyad.benchmark.pipeline;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** How far consumer groups have read. */
final class Positions {

    private Positions() {}

    /** Lets a group that nobody is in begin again. */
    static void toTheBeginning(String kafka, String group, String... topics)
            throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Map<TopicPartition, OffsetAndMetadata> beginning =
                    admin.describeTopics(List.of(topics)).allTopicNames().get().values().stream()
                            .flatMap(
                                    topic ->
                                            topic.partitions().stream()
                                                    .map(
                                                            p ->
                                                                    new TopicPartition(
                                                                            topic.name(),
                                                                            p.partition())))
                            .collect(Collectors.toMap(p -> p, _ -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginning).all().get();
        }
    }
}
