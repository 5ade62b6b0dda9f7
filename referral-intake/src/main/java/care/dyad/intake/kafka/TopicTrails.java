package care.dyad.intake.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.intake.application.Trails;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Stop;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Follows referrals by the keys on the topics they pass, without a group. What comes later on the
 * way outweighs what came before, and a dead letter everything.
 */
@Component
class TopicTrails implements Trails {

    private static final String TRIAGE_LETTERS =
            Topics.deadLetter(Topics.REFERRAL_RECEIVED, "triage-service");
    private static final String PATHWAY_LETTERS =
            Topics.deadLetter(Topics.REFERRAL_TRIAGED, "pathway-service");
    private static final List<String> WAY =
            List.of(
                    Topics.REFERRAL_RECEIVED,
                    Topics.REFERRAL_TRIAGED,
                    TRIAGE_LETTERS,
                    PATHWAY_LETTERS);

    /** The clocks of the database and of the broker may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConsumerFactory<String, byte[]> consumers;

    TopicTrails(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    @Override
    public Map<ReferralId, Stop> of(Collection<ReferralId> referrals, Instant since) {
        Map<String, ReferralId> wanted =
                referrals.stream().collect(Collectors.toMap(one -> one.value().toString(), i -> i));
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<ReferralId, Stop> stops = new HashMap<>();
            for (String topic : WAY) {
                Map<TopicPartition, Long> ends = seek(consumer, topic, since.minus(SKEW));
                read(consumer, ends, wanted, stops);
            }
            return stops;
        } catch (KafkaException e) {
            throw new UncheckedIOException(new IOException("Kafka cannot be read", e));
        }
    }

    /** A mere look, which must not move where the service goes on. */
    private Consumer<String, byte[]> consumer() {
        Properties own = new Properties();
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return consumers.createConsumer(null, null, "-trails", own);
    }

    /** Goes to where reading begins, and tells where it ends. */
    private static Map<TopicPartition, Long> seek(
            Consumer<String, byte[]> consumer, String topic, Instant since) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic, PATIENCE).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times, PATIENCE);
        ends.forEach(
                (p, end) -> {
                    OffsetAndTimestamp start = starts.get(p);
                    consumer.seek(p, start == null ? end : start.offset());
                });
        return ends;
    }

    private static void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Map<String, ReferralId> wanted,
            Map<ReferralId, Stop> stops) {
        long started = System.nanoTime();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                started = System.nanoTime();
            } else if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new KafkaException(ends.keySet() + " give no records");
            }
            for (var one : records) {
                ReferralId referral = one.key() == null ? null : wanted.get(one.key());
                if (referral != null) {
                    stops.put(referral, stop(one));
                }
            }
        }
    }

    private static Stop stop(ConsumerRecord<String, byte[]> record) {
        return switch (record.topic()) {
            case Topics.REFERRAL_RECEIVED -> new Stop.Triage();
            case Topics.REFERRAL_TRIAGED -> new Stop.Pathways();
            default -> new Stop.DeadLetter(record.topic(), reason(record));
        };
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        var header = letter.headers().lastHeader("dlt_reason");
        return header == null ? "UNKNOWN" : new String(header.value(), UTF_8);
    }
}
