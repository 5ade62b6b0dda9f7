package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Fault;
import care.dyad.events.RedFlag;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralRejected;
import care.dyad.events.ReferralSubmitted;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.partner.PartnerProducer;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.TopicWriter;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Partners publish as they would from another language: bytes by hand, none of our classes. */
class ReferralSubmittedIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUBMITTED = "care.dyad.events.ReferralSubmitted";
    private static final String OTHERS = "other-partner";

    @Autowired private EventCodec codec;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private JdbcClient jdbc;

    private final UUID id = UUID.randomUUID();

    @Test
    void aPlainProducersReferralIsReceivedWhenTheBrokerAppendedIt(Infrastructure infrastructure)
            throws Exception {
        try (var partner =
                new PartnerProducer(
                        infrastructure.kafka(),
                        infrastructure.schemaRegistry(),
                        Topics.REFERRAL_SUBMISSIONS)) {
            GenericRecord referral = Submitted.by(partner.schema(), id).build();

            RecordMetadata written = partner.publish(referral);
            partner.publish(referral);

            ReferralReceived received = received(infrastructure, reference(referral));
            assertThat(received.getReceivedAt().toEpochMilli()).isEqualTo(written.timestamp());
            assertThat(received.getFacts().getChildAgeDays()).isEqualTo(100);
            assertThat(received.getFacts().getAreaCode()).isEqualTo("E06000057");
            assertThat(received.getFacts().getSourceSystem()).isEqualTo(Submitted.SYSTEM);
        }
        assertThat(referrals(Submitted.SYSTEM)).isPositive();
    }

    @Test
    void otherContentUnderTheSameIdIsRefusedAndTold(Infrastructure infrastructure) {
        GenericRecord first = Submitted.by(ReferralSubmitted.SCHEMA$, id).build();
        GenericRecord second =
                Submitted.by(ReferralSubmitted.SCHEMA$, id).set("reason", "Other").build();
        int schemaId = schemaId(ReferralSubmitted.SCHEMA$);

        write(infrastructure, schemaId, first);
        write(infrastructure, schemaId, second);

        assertThat(rejection(infrastructure).getFaults())
                .extracting(Fault::getPointer, Fault::getCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/eventId", "TAKEN"));
        assertThat(received(infrastructure, reference(first))).isNotNull();
    }

    @Test
    void everyFaultIsToldAtItsFieldOfTheEvent(Infrastructure infrastructure) {
        GenericRecord wrong =
                Submitted.by(ReferralSubmitted.SCHEMA$, id)
                        .set("nhsNumber", "9990000019")
                        .set("familyName", "")
                        .set("babyBirthDate", null)
                        .set("postcode", "nowhere at all")
                        .build();

        write(infrastructure, schemaId(ReferralSubmitted.SCHEMA$), wrong);

        ReferralRejected rejected = rejection(infrastructure);
        assertThat(rejected.getSubmissionId()).isEqualTo(id);
        assertThat(rejected.getSourceSystem()).isEqualTo(Submitted.SYSTEM);
        assertThat(rejected.getRetryable()).isFalse();
        assertThat(rejected.getFaults())
                .extracting(fault -> fault.getPointer() + " " + fault.getCode())
                .containsExactlyInAnyOrder(
                        "/nhsNumber WRONG_CHECK_DIGIT",
                        "/familyName MISSING",
                        "/babyBirthDate MISSING",
                        "/postcode WRONG_FORMAT");
        assertThat(rejected.toString()).doesNotContain("9990000019", "nowhere", "Priya");
    }

    @Test
    void theReferenceOfAnotherReferralIsRefused(Infrastructure infrastructure) {
        GenericRecord first = Submitted.by(ReferralSubmitted.SCHEMA$, UUID.randomUUID()).build();
        GenericRecord second =
                Submitted.by(ReferralSubmitted.SCHEMA$, id)
                        .set("sourceReference", reference(first))
                        .set("reason", "Other")
                        .build();
        int schemaId = schemaId(ReferralSubmitted.SCHEMA$);

        write(infrastructure, schemaId, first);
        received(infrastructure, reference(first));
        write(infrastructure, schemaId, second);

        assertThat(rejection(infrastructure).getFaults())
                .extracting(fault -> fault.getPointer() + " " + fault.getCode())
                .containsExactly("/sourceReference TAKEN");
    }

    @Test
    void aCodeOfANewerVersionGoesOnAsUnknown(Infrastructure infrastructure) throws Exception {
        Schema newer =
                new Schema.Parser()
                        .parse(
                                ReferralSubmitted.SCHEMA$
                                        .toString()
                                        .replace(
                                                "\"PERVASIVE_GUILT_OR_HOPELESSNESS\",",
                                                "\"PERVASIVE_GUILT_OR_HOPELESSNESS\",\"OF_TOMORROW\",")
                                        .replace(
                                                "\"fields\":[{\"name\":\"eventId\"",
                                                "\"fields\":[{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"},"
                                                    + "{\"name\":\"eventId\""));
        GenericRecord referral =
                Submitted.by(newer, id)
                        .set("mood", "low")
                        .set(
                                "redFlags",
                                List.of(
                                        Submitted.symbol(newer, "redFlags", "OF_TOMORROW"),
                                        Submitted.symbol(
                                                newer, "redFlags", "ESTRANGEMENT_FROM_INFANT")))
                        .build();

        write(infrastructure, register(newer), referral);

        assertThat(received(infrastructure, reference(referral)).getFacts().getRedFlags())
                .containsExactly(RedFlag.UNKNOWN, RedFlag.ESTRANGEMENT_FROM_INFANT);
    }

    @Test
    void anOlderSchemaIsStillRead(Infrastructure infrastructure) throws Exception {
        var parsed = ReferralSubmitted.SCHEMA$;
        Schema older =
                Schema.createRecord(
                        parsed.getName(),
                        parsed.getDoc(),
                        parsed.getNamespace(),
                        false,
                        parsed.getFields().stream()
                                .filter(field -> !field.name().equals("socialNeeds"))
                                .map(field -> new Schema.Field(field, field.schema()))
                                .toList());
        GenericRecord referral = Submitted.by(older, id).build();

        write(infrastructure, register(older), referral);

        assertThat(received(infrastructure, reference(referral)).getFacts().getSocialNeeds())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsPutAside(Infrastructure infrastructure) {
        GenericRecord good = Submitted.by(ReferralSubmitted.SCHEMA$, id).build();

        write(infrastructure, Topics.REFERRAL_SUBMISSIONS, new byte[] {1, 2, 3}, Map.of());
        write(infrastructure, 999_999, Submitted.by(ReferralSubmitted.SCHEMA$, id).build());
        write(infrastructure, schemaId(ReferralSubmitted.SCHEMA$), good);

        received(infrastructure, reference(good));
        assertThat(deadLetters(infrastructure, Topics.REFERRAL_SUBMISSIONS))
                .contains("NOT_CONFLUENT_WIRE_FORMAT", "UNKNOWN_SCHEMA");
    }

    @Test
    void aPartnerWritesAsItselfOnItsOwnTopic(Infrastructure infrastructure) throws Exception {
        DeclareContracts.declare(
                Topics.ofPartner(OTHERS),
                infrastructure.kafka(),
                infrastructure.schemaRegistry(),
                Optional.empty());
        String own = Topics.ofPartner(OTHERS).getFirst().name();
        int schemaId = schemaId(ReferralSubmitted.SCHEMA$);
        var mine = Submitted.by(ReferralSubmitted.SCHEMA$, UUID.randomUUID());
        GenericRecord asMyself = mine.set("sourceSystem", OTHERS).build();
        GenericRecord asAnother = Submitted.by(ReferralSubmitted.SCHEMA$, id).build();

        write(infrastructure, own, bytes(schemaId, asAnother), Map.of());
        write(infrastructure, own, bytes(schemaId, asAnother), Map.of("ce_source", OTHERS));
        write(infrastructure, own, bytes(schemaId, asMyself), headers(asMyself));

        assertThat(received(infrastructure, reference(asMyself)).getFacts().getSourceSystem())
                .isEqualTo(OTHERS);
        assertThat(rejection(infrastructure).getFaults())
                .extracting(fault -> fault.getPointer() + " " + fault.getCode())
                .containsExactly("/sourceSystem NOT_YOURS");
        assertThat(deadLetters(infrastructure, own)).containsExactly("SOURCE_NOT_YOURS");
    }

    private void write(Infrastructure infrastructure, int schemaId, GenericRecord referral) {
        write(
                infrastructure,
                Topics.REFERRAL_SUBMISSIONS,
                bytes(schemaId, referral),
                headers(referral));
    }

    private void write(
            Infrastructure infrastructure, String topic, byte[] value, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(headers(id, Submitted.SYSTEM));
        headers.putAll(more);
        try (var writer = new TopicWriter(infrastructure)) {
            writer.write(topic, UUID.randomUUID().toString(), value, headers);
        }
    }

    private static byte[] bytes(int schemaId, GenericRecord referral) {
        return PartnerProducer.bytes(schemaId, referral);
    }

    private static Map<String, String> headers(GenericRecord referral) {
        return headers(
                UUID.fromString(referral.get("eventId").toString()),
                referral.get("sourceSystem").toString());
    }

    private static Map<String, String> headers(UUID id, String source) {
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

    private int schemaId(Schema schema) {
        try {
            return register(schema);
        } catch (Exception e) {
            throw new IllegalStateException("not registered", e);
        }
    }

    private int register(Schema schema) throws Exception {
        return registry.register(
                Topics.REFERRAL_SUBMISSIONS + "-" + SUBMITTED, new AvroSchema(schema), true);
    }

    private static String reference(GenericRecord referral) {
        return referral.get("sourceReference").toString();
    }

    private int referrals(String system) {
        return jdbc.sql("SELECT count(*) FROM referral WHERE source_system = ?")
                .param(system)
                .query(Integer.class)
                .single();
    }

    private ReferralReceived received(Infrastructure infrastructure, String reference) {
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

    private ReferralRejected rejection(Infrastructure infrastructure) {
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

    private SpecificRecord read(
            org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record) {
        return codec.read(record).orElseThrow().event();
    }

    private List<String> deadLetters(Infrastructure infrastructure, String topic) {
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
