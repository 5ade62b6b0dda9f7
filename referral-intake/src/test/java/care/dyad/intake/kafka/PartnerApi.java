package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralRejected;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.partner.PartnerProducer;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.TopicWriter;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What partners publish by hand, and what they and others see of it. */
abstract class PartnerApi extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUBMITTED = "care.dyad.events.ReferralSubmitted";

    @Autowired private EventCodec codec;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private JdbcClient jdbc;

    final UUID id = UUID.randomUUID();

    void write(Infrastructure infrastructure, int schemaId, GenericRecord referral) {
        write(
                infrastructure,
                Topics.REFERRAL_SUBMISSIONS,
                bytes(schemaId, referral),
                headers(referral));
    }

    void write(
            Infrastructure infrastructure, String topic, byte[] value, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(headers(id, Submitted.SYSTEM));
        headers.putAll(more);
        try (var writer = new TopicWriter(infrastructure)) {
            writer.write(topic, UUID.randomUUID().toString(), value, headers);
        }
    }

    static byte[] bytes(int schemaId, GenericRecord referral) {
        return PartnerProducer.bytes(schemaId, referral);
    }

    static Map<String, String> headers(GenericRecord referral) {
        return headers(
                UUID.fromString(referral.get("eventId").toString()),
                referral.get("sourceSystem").toString());
    }

    static Map<String, String> headers(UUID id, String source) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                source,
                "ce_type",
                SUBMITTED,
                "ce_time",
                "2026-11-20T10:00:00Z");
    }

    int schemaId(Schema schema) {
        try {
            return register(schema);
        } catch (Exception e) {
            throw new IllegalStateException("not registered", e);
        }
    }

    int register(Schema schema) throws Exception {
        return registry.register(
                Topics.REFERRAL_SUBMISSIONS + "-" + SUBMITTED, new AvroSchema(schema), true);
    }

    static String reference(GenericRecord referral) {
        return referral.get("sourceReference").toString();
    }

    int referrals(String system) {
        return jdbc.sql("SELECT count(*) FROM referral WHERE source_system = ?")
                .param(system)
                .query(Integer.class)
                .single();
    }

    ReferralReceived received(Infrastructure infrastructure, String reference) {
        String key =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        jdbc.sql(
                                                        "SELECT referral_id FROM referral WHERE"
                                                                + " source_reference = ?")
                                                .param(reference)
                                                .query(UUID.class)
                                                .list(),
                                found -> found.size() == 1)
                        .getFirst()
                        .toString();
        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_RECEIVED)) {
            var events =
                    await().atMost(PATIENCE)
                            .until(() -> reader.records(key), records -> !records.isEmpty());
            assertThat(events).hasSize(1);
            return (ReferralReceived) read(events.getFirst());
        }
    }

    ReferralRejected rejection(Infrastructure infrastructure) {
        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_REJECTIONS)) {
            var events =
                    await().atMost(PATIENCE)
                            .until(
                                    () ->
                                            reader.records(
                                                    record ->
                                                            ((ReferralRejected) read(record))
                                                                    .getSubmissionId()
                                                                    .equals(id)),
                                    records -> !records.isEmpty());
            assertThat(events).hasSize(1);
            return (ReferralRejected) read(events.getFirst());
        }
    }

    /** What a submission was answered with on a topic of statuses. */
    ReferralAccepted accepted(Infrastructure infrastructure, String topic, UUID submission) {
        try (var reader = new TopicReader(infrastructure, topic)) {
            return (ReferralAccepted)
                    read(
                            await().atMost(PATIENCE)
                                    .until(
                                            () ->
                                                    reader.records(
                                                            record ->
                                                                    read(record)
                                                                                    instanceof
                                                                                    ReferralAccepted
                                                                                            one
                                                                            && one.getSubmissionId()
                                                                                    .equals(
                                                                                            submission)),
                                            records -> !records.isEmpty())
                                    .getFirst());
        }
    }

    SpecificRecord read(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record) {
        return codec.read(record).orElseThrow().event();
    }

    List<String> deadLetters(Infrastructure infrastructure, String topic) {
        try (var reader =
                new TopicReader(infrastructure, Topics.deadLetter(topic, "referral-intake"))) {
            return await()
                    .atMost(PATIENCE)
                    .until(reader::records, records -> !records.isEmpty())
                    .stream()
                    .map(
                            letter ->
                                    new String(
                                            letter.headers().lastHeader("dlt_reason").value(),
                                            StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
