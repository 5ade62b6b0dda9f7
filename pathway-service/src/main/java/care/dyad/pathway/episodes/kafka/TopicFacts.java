package care.dyad.pathway.episodes.kafka;

import care.dyad.messaging.EventCodec;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.pathway.rebuild.application.ForRebuild;
import care.dyad.pathway.rebuild.application.ToldFacts;
import care.dyad.pathway.rebuild.domain.Fact;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.springframework.kafka.core.ConsumerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the topics of which the read model is made, a partition of each at a time: the key decides
 * on the partition, and they have the same number of them. No position is committed.
 */
@ForRebuild
class TopicFacts implements ToldFacts {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** How many polls in vain are too many. */
    private static final int PATIENCE = 60;

    /** Decisions come first, because the rest is about them. */
    private static final List<String> TOPICS =
            List.of(
                    Topics.REFERRAL_TRIAGED,
                    Topics.REFERRAL_RECEIVED,
                    Topics.PATHWAY_EVENTS,
                    Topics.SLA_EVENTS);

    private static final Header WRITTEN_HERE =
            new RecordHeader("ce_source", "pathway-service".getBytes(StandardCharsets.UTF_8));

    private final ConsumerFactory<String, byte[]> consumers;
    private final EventCodec codec;

    TopicFacts(ConsumerFactory<String, byte[]> consumers, EventCodec codec) {
        this.consumers = consumers;
        this.codec = codec;
    }

    @Override
    public int parts() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Set<Integer> parts =
                    TOPICS.stream()
                            .map(topic -> consumer.partitionsFor(topic).size())
                            .collect(Collectors.toSet());
            if (parts.size() != 1) {
                throw new IllegalStateException(
                        "The topics "
                                + TOPICS
                                + " have different numbers of partitions, so that the facts of a"
                                + " referral are not in one place: declare the contracts again");
            }
            return parts.iterator().next();
        }
    }

    @Override
    public void read(int part, java.util.function.Consumer<Fact> to) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            for (String topic : TOPICS) {
                read(consumer, new TopicPartition(topic, part), to);
            }
        }
    }

    /** Of no group, so that the service goes on where it was. */
    private Consumer<String, byte[]> consumer() {
        Properties own = new Properties();
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return consumers.createConsumer("pathway-service-rebuild", "rebuild", null, own);
    }

    private void read(
            Consumer<String, byte[]> consumer,
            TopicPartition partition,
            java.util.function.Consumer<Fact> to) {
        Set<TopicPartition> one = Set.of(partition);
        consumer.assign(one);
        consumer.seekToBeginning(one);
        Map<TopicPartition, Long> ends = consumer.endOffsets(one);
        long end = ends.getOrDefault(partition, 0L);
        int inVain = 0;
        while (consumer.position(partition) < end) {
            ConsumerRecords<String, byte[]> events = consumer.poll(POLL);
            inVain = events.isEmpty() ? inVain + 1 : 0;
            if (inVain > PATIENCE) {
                throw new IllegalStateException(
                        partition + " gives nothing any more: is the broker up?");
            }
            events.forEach(event -> fact(event).ifPresent(to));
        }
    }

    private Optional<Fact> fact(ConsumerRecord<String, byte[]> event) {
        try {
            return codec.read(event).flatMap(incoming -> fact(event.topic(), incoming));
        } catch (UnreadableEvent e) {
            if (isOwn(event)) {
                throw unreadable(event, e);
            }
            return Optional.empty(); // The service did not take it in, or never wrote it.
        } catch (IllegalArgumentException e) {
            throw unreadable(event, e);
        }
    }

    private static boolean isOwn(ConsumerRecord<String, byte[]> event) {
        return Set.of(Topics.PATHWAY_EVENTS, Topics.SLA_EVENTS).contains(event.topic())
                && WRITTEN_HERE.equals(event.headers().lastHeader(WRITTEN_HERE.key()));
    }

    private static Optional<Fact> fact(String topic, IncomingEvent incoming) {
        return switch (topic) {
            case Topics.REFERRAL_TRIAGED ->
                    ReferralTriagedMapper.toReferral(incoming).map(Fact.Triaged::new);
            case Topics.REFERRAL_RECEIVED ->
                    ReferralWithdrawnListener.withdrawal(incoming).map(Fact.Withdrawn::new);
            case Topics.PATHWAY_EVENTS -> Optional.of(CaseFacts.of(incoming.event()));
            default -> Optional.of(ClockFacts.of(incoming.event()));
        };
    }

    private static IllegalStateException unreadable(
            ConsumerRecord<String, byte[]> event, RuntimeException cause) {
        return new IllegalStateException(
                "The event at %s-%d@%d cannot be read (%s): rebuild with the version that wrote it"
                        .formatted(
                                event.topic(),
                                event.partition(),
                                event.offset(),
                                cause instanceof UnreadableEvent
                                        ? cause.getMessage()
                                        : cause.getClass().getSimpleName()),
                cause);
    }
}
