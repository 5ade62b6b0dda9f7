package care.dyad.pathway.episodes.kafka;

import care.dyad.messaging.EventCodec;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.pathway.PathwayServiceApplication;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.application.Cases;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.identities.application.Identities;
import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.kafka.LearnedIdentities;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The smallest program that does pathway-service's work on the events that wait: it reads a batch,
 * decides with the same code, writes the same rows in one transaction, publishes, and then notes
 * how far it has come. The policies and statements are the service's own, put together as there;
 * its listeners, its outbox and its relay do nothing.
 */
public final class BarePathway {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int QUIET_POLLS = 5;

    private static final String RECEIVE =
            """
            INSERT INTO inbox (consumer, source, event_id, payload_hash)
            SELECT 'bare-pathway', 'bare', e.event_id, e.payload_hash
            FROM unnest(?::uuid[], ?::bytea[]) AS e(event_id, payload_hash)
            ON CONFLICT DO NOTHING
            """;

    private final EventCodec codec;
    private final Identities identities;
    private final Cases cases;
    private final OpeningPolicy policy;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    private BarePathway(
            ApplicationContext service,
            KafkaConsumer<String, byte[]> consumer,
            KafkaProducer<String, byte[]> producer) {
        codec = service.getBean(EventCodec.class);
        identities = service.getBean(Identities.class);
        cases = service.getBean(Cases.class);
        policy = service.getBean(OpeningPolicy.class);
        clock = service.getBean(Clock.class);
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
        this.consumer = consumer;
        this.producer = producer;
    }

    /**
     * Works until nothing waits any more.
     *
     * @param args bootstrap servers, name of the consumer group, and settings of the service
     */
    public static void main(String[] args) throws Exception {
        var service =
                new SpringApplicationBuilder(PathwayServiceApplication.class)
                        .profiles("local")
                        .run(Arrays.copyOfRange(args, 2, args.length));
        try (var consumer = consumer(args[0], args[1]);
                var producer = producer(args[0])) {
            new BarePathway(service, consumer, producer).work();
        }
        service.close();
    }

    private void work() throws ExecutionException, InterruptedException {
        consumer.subscribe(List.of(Topics.REFERRAL_IDENTITIES, Topics.REFERRAL_TRIAGED));
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            quiet = batch.isEmpty() ? quiet + 1 : 0;
            if (!batch.isEmpty()) {
                take(batch);
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> batch)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        transaction
                .execute(_ -> store(batch))
                .forEach(event -> sent.add(producer.send(codec.producerRecord(event))));
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        consumer.commitSync();
    }

    private List<OutgoingEvent> store(ConsumerRecords<String, byte[]> batch) {
        List<UUID> ids = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        Map<UUID, Identity> learned = new TreeMap<>();
        Map<UUID, TriagedReferral> triaged = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            Optional<IncomingEvent> read = codec.read(record);
            read.ifPresent(
                    event -> {
                        ids.add(event.headers().id());
                        hashes.add(sha256(record.value()));
                        LearnedIdentities.identity(event)
                                .ifPresent(one -> learned.put(one.referralId(), one));
                        ReferralTriagedMapper.toReferral(event)
                                .ifPresent(one -> triaged.put(one.referralId(), one));
                    });
        }
        jdbc.sql(RECEIVE)
                .param(ids.toArray(UUID[]::new))
                .param(hashes.toArray(byte[][]::new))
                .update();
        identities.keep(learned.values());
        return open(triaged.values().stream());
    }

    private List<OutgoingEvent> open(Stream<TriagedReferral> triaged) {
        Instant now = clock.instant();
        List<NewCase> all = triaged.map(one -> policy.open(one, now)).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        cases.open(all);
        return Stream.concat(
                        all.stream()
                                .flatMap(
                                        one ->
                                                Occurrence.numbered(first(one, now, one.events()))
                                                        .stream())
                                .map(OutboxEvents::caseEvent),
                        all.stream()
                                .flatMap(
                                        one ->
                                                Occurrence.numbered(
                                                        first(one, now, one.clockEvents()))
                                                        .stream())
                                .map(OutboxEvents::clockEvent))
                .toList();
    }

    private static <E> Occurrence<E> first(NewCase opened, Instant now, E events) {
        TriagedReferral referral = opened.referral();
        return new Occurrence<>(referral.eventId(), 1, now, referral.traceparent(), events);
    }

    private static byte[] sha256(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
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

    private static KafkaProducer<String, byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
