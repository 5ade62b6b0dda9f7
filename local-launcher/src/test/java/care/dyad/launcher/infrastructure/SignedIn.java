package care.dyad.launcher.infrastructure;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Somebody at a broker, who tries what is allowed.
 *
 * @param settings how this one reaches the broker and signs in
 */
record SignedIn(Map<String, Object> settings) {

    /** Whether it may read a topic. */
    boolean reads(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer("unused")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            while (!isAnswered(consumer)) {
                consumer.poll(Duration.ofMillis(100));
            }
            consumer.poll(Duration.ofMillis(100));
            return true;
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    /**
     * Whether the broker has answered a request for records; the poll after it throws a refusal.
     */
    private static boolean isAnswered(KafkaConsumer<?, ?> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("fetch-total"))
                .anyMatch(metric -> (double) metric.metricValue() > 0);
    }

    /**
     * Whether it may write to a topic; something is there then that is no event.
     *
     * <p>Who may write nowhere gets no producer id, and hears of it from the record or, when the
     * broker answers sooner, from the call that sends.
     */
    boolean writes(String topic) {
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
            return true;
        } catch (ExecutionException | KafkaException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How far a consumer group is in the first partition of a topic, empty when nowhere. */
    Map<TopicPartition, ?> committed(String group, String topic) {
        try (var consumer = consumer(group)) {
            var offsets = consumer.committed(Set.of(new TopicPartition(topic, 0)));
            offsets.values().removeIf(Objects::isNull);
            return offsets;
        }
    }

    private KafkaConsumer<String, String> consumer(String group) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
    }
}
