package care.dyad.triage.kafka;

import care.dyad.messaging.EventCodec;
import care.dyad.messaging.EventTypes;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.dmn.ShippedRules;
import care.dyad.triage.domain.Counterfactuals;
import care.dyad.triage.domain.ExplainedDecision;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest program that does triage-service's work on the events that wait: it reads a batch,
 * decides with the same code, and writes decisions and positions in one transaction.
 */
public final class BareTriage {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int QUIET_POLLS = 5;

    private final Ruleset ruleset = ShippedRules.compiled();
    private final TriagedMapper triaged = new TriagedMapper(ruleset);
    private final EventCodec codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    private BareTriage(
            EventCodec codec,
            KafkaConsumer<String, byte[]> consumer,
            KafkaProducer<String, byte[]> producer) {
        this.codec = codec;
        this.consumer = consumer;
        this.producer = producer;
    }

    /**
     * Works until nothing waits any more.
     *
     * @param args bootstrap servers, address of the schema registry, name of the consumer group
     */
    public static void main(String[] args) {
        var codec =
                new EventCodec(
                        "bare-triage",
                        new CachedSchemaRegistryClient(args[1], 100),
                        new EventTypes("care.dyad.events"),
                        new SimpleMeterRegistry());
        try (var consumer = consumer(args[0], args[2]);
                var producer = producer(args[0], args[2])) {
            new BareTriage(codec, consumer, producer).work();
        }
    }

    private void work() {
        producer.initTransactions();
        consumer.subscribe(List.of(Topics.REFERRAL_RECEIVED));
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            quiet = batch.isEmpty() ? quiet + 1 : 0;
            if (!batch.isEmpty()) {
                answer(batch);
            }
        }
    }

    private void answer(ConsumerRecords<String, byte[]> batch) {
        producer.beginTransaction();
        batch.forEach(record -> decision(record).ifPresent(producer::send));
        producer.sendOffsetsToTransaction(batch.nextOffsets(), consumer.groupMetadata());
        producer.commitTransaction();
    }

    private Optional<ProducerRecord<String, byte[]>> decision(
            ConsumerRecord<String, byte[]> record) {
        return codec.read(record)
                .flatMap(event -> Cause.of(event.event()))
                .map(this::decided)
                .map(codec::producerRecord);
    }

    private OutgoingEvent decided(Cause cause) {
        var facts = FactsMapper.facts(cause.facts());
        var decision = ruleset.decide(facts);
        var explained =
                new ExplainedDecision(
                        decision, Counterfactuals.of(facts, decision, ruleset::decide));
        return triaged.event(cause, explained, null);
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(String kafka, String group) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, group,
                        ProducerConfig.LINGER_MS_CONFIG, 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
