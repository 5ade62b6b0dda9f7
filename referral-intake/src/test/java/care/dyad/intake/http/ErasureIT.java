package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.IdentityErased;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.intake.application.RepeatErasures;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Information governance has it erased who a referral is about. */
class ErasureIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant ERASED_AT = Instant.parse("2026-11-20T10:00:05Z");

    @Autowired private EventCodec codec;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private RepeatErasures repeatErasures;
    @Autowired private JdbcClient jdbc;

    private final ObjectNode referral = Samples.fresh();

    @Test
    void theDecisionIsRecordedOnceAndToldAsATombstone(Infrastructure infrastructure) {
        String id = submit();

        HttpResponse<String> first = erase(id, "WRONG_PERSON");
        HttpResponse<String> second = erase(id, "TEST_DATA");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(first).path("reason").asString()).isEqualTo("WRONG_PERSON");
        assertThat(json(first).path("decidedBy").asString()).isEqualTo("governance");
        assertThat(json(first).path("confirmedAt").isNull()).isTrue();
        List<ConsumerRecord<String, byte[]>> told = identities(infrastructure, id, 2);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().value()).isNotNull();
        assertThat(told.getLast().value()).isNull();
    }

    @Test
    void itIsToldAgainUntilItIsConfirmed(Infrastructure infrastructure) {
        String id = submit();
        erase(id, "TEST_DATA");

        repeatErasures.repeat();
        List<ConsumerRecord<String, byte[]>> told = identities(infrastructure, id, 3);
        confirm(id);
        await().atMost(PATIENCE)
                .until(() -> !json(erase(id, "TEST_DATA")).path("confirmedAt").isNull());
        repeatErasures.repeat();

        assertThat(told)
                .extracting(one -> codec.read(one).orElseThrow().headers().id())
                .doesNotHaveDuplicates();
        assertThat(json(erase(id, "TEST_DATA")).path("confirmedAt").asString())
                .isEqualTo(ERASED_AT.toString());
        await().atMost(PATIENCE).until(() -> waiting(id) == 0);
        assertThat(identities(infrastructure, id, 3)).hasSize(3);
    }

    @Test
    void nothingBringsTheIdentityBack() {
        String id = submit();
        erase(id, "REQUEST_UPHELD");

        HttpResponse<String> correction =
                send(
                        request("/referrals/" + id, "referrer")
                                .header("Content-Type", "application/json")
                                .header("If-Match", "*")
                                .PUT(BodyPublishers.ofString(referral.toString())));

        assertThat(json(correction).path("type").asString()).endsWith("/erased");
        assertThat(json(post(referral)).path("type").asString()).endsWith("/duplicate-reference");
        String reference = referral.at("/source/reference").asString();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM referral WHERE source_reference = ?")
                                .param(reference)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(get("/referrals/" + id, "referrer").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyInformationGovernanceErases() {
        String id = submit();

        for (String account : List.of("referrer", "ops", "clinician")) {
            assertThat(erase(account, id, "TEST_DATA").statusCode()).isEqualTo(403);
        }
        assertThat(erase(UUID.randomUUID().toString(), "TEST_DATA").statusCode()).isEqualTo(404);
        assertThat(erase(id, "BORED").statusCode()).isEqualTo(422);
    }

    private String submit() {
        return json(post(referral)).path("referralId").asString();
    }

    private HttpResponse<String> erase(String id, String reason) {
        return erase("governance", id, reason);
    }

    private HttpResponse<String> erase(String account, String id, String reason) {
        return send(
                request("/referrals/" + id + "/erasure", account)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"" + reason + "\"}")));
    }

    private void confirm(String id) {
        UUID eventId = UUID.randomUUID();
        var event =
                IdentityErased.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(ERASED_AT)
                        .setReferralId(UUID.fromString(id))
                        .setSequence(1)
                        .build();
        kafka.send(
                        codec.producerRecord(
                                new OutgoingEvent(
                                        Topics.PATHWAY_EVENTS,
                                        id,
                                        eventId,
                                        ERASED_AT,
                                        event,
                                        null)))
                .join();
    }

    private int waiting(String id) {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE record_key = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static List<ConsumerRecord<String, byte[]>> identities(
            Infrastructure infrastructure, String key, int atLeast) {
        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_IDENTITIES)) {
            return await().atMost(PATIENCE)
                    .until(() -> reader.records(key), records -> records.size() >= atLeast);
        }
    }
}
