package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ReferralsReconciled;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.intake.application.AwaitedReferrals;
import care.dyad.intake.application.ReportReconciliation;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

import tools.jackson.databind.JsonNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** A referral of which no pathway tells is named, with where it stopped. */
class ReconciliationIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OUTBOX_LOCKS = 0x6f757462;

    @Autowired private EventCodec codec;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;
    @Autowired private MeterRegistry meters;
    @Autowired private AwaitedReferrals awaited;
    @Autowired private ReportReconciliation reportReconciliation;

    private final List<UUID> submitted = new ArrayList<>();

    @AfterEach
    void accountForAll() {
        submitted.forEach(
                id ->
                        jdbc.sql("DELETE FROM awaited_referral WHERE referral_id = ?")
                                .param(id)
                                .update());
    }

    @Test
    void whatIsNotPublishedIsSeenInTheOutbox() throws SQLException {
        try (Connection relay = database.getConnection();
                var locks = relay.createStatement()) {
            relay.setAutoCommit(false);
            locks.execute(
                    "SELECT pg_advisory_xact_lock(%d, s) FROM generate_series(0, 7) s"
                            .formatted(OUTBOX_LOCKS));

            assertThat(stopOf(overdue())).isEqualTo("OUTBOX");
        }
    }

    @Test
    void whatIsNotDecidedIsSeenAtTriage() {
        assertThat(stopOf(published())).isEqualTo("TRIAGE");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatWasDecidedIsSeenBeforeThePathways(CapturedOutput log) {
        UUID id = published();
        send(new ProducerRecord<>(Topics.REFERRAL_TRIAGED, id.toString(), new byte[0]));

        assertThat(stopOf(id)).isEqualTo("PATHWAYS");
        assertThat(log).as("a look moves no offsets").doesNotContain("commit failed");
    }

    @Test
    void whatCouldNotBeReadIsSeenInTheDeadLetters() {
        UUID id = published();
        String topic = Topics.deadLetter(Topics.REFERRAL_RECEIVED, "triage-service");
        var letter = new ProducerRecord<>(topic, id.toString(), new byte[0]);
        letter.headers().add("dlt_reason", "UNKNOWN_SCHEMA".getBytes(UTF_8));
        send(letter);

        assertThat(stopOf(id)).isEqualTo("DEAD_LETTER");
        assertThat(named(id).path("advice").asString()).contains(topic, "UNKNOWN_SCHEMA");
    }

    @Test
    void whatTheTopicsLostIsSeenNowhere() {
        UUID id = published();
        UUID lost = UUID.randomUUID();
        for (String table : List.of("referral", "awaited_referral")) {
            jdbc.sql("UPDATE " + table + " SET referral_id = ? WHERE referral_id = ?")
                    .params(lost, id)
                    .update();
        }
        submitted.add(lost);

        assertThat(stopOf(lost)).isEqualTo("NOWHERE");
    }

    @Test
    void whatAPathwayTellsOfIsAccountedFor() {
        UUID id = published();
        long before = awaited.countOverdue();
        assertThat(before).isPositive();
        await().atMost(PATIENCE).until(() -> gauge() == before);

        underReview(id);

        await().atMost(PATIENCE).until(() -> gauge() == before - 1);
        assertThat(named(id).isMissingNode()).isTrue();
    }

    @Test
    void otherServicesAreToldHowManyThereAre(Infrastructure infrastructure) {
        overdue();
        long before = awaited.countOverdue();

        reportReconciliation.report();

        try (var reports = new TopicReader(infrastructure, Topics.REFERRAL_RECONCILIATIONS)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(reports.records("referral-intake"))
                                            .last()
                                            .extracting(this::unaccounted)
                                            .isEqualTo(before));
        }
        assertThat(before).isPositive();
    }

    private long unaccounted(ConsumerRecord<String, byte[]> report) {
        return ((ReferralsReconciled) codec.read(report).orElseThrow().event()).getUnaccounted();
    }

    @Test
    void aReferralOfTheLastMinuteIsNotMissedYet() {
        long before = awaited.countOverdue();

        submit();

        assertThat(awaited.countOverdue()).isEqualTo(before);
    }

    private UUID submit() {
        UUID id = UUID.fromString(json(post(Samples.fresh())).path("referralId").asString());
        submitted.add(id);
        return id;
    }

    private UUID overdue() {
        UUID id = submit();
        jdbc.sql(
                        "UPDATE awaited_referral SET since = since - interval '1 day' WHERE referral_id = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID published() {
        UUID id = overdue();
        await().atMost(PATIENCE).until(() -> waiting(id) == 0);
        return id;
    }

    private int waiting(UUID id) {
        return jdbc.sql("SELECT count(*) FROM outbox WHERE record_key = ?")
                .param(id.toString())
                .query(Integer.class)
                .single();
    }

    private String stopOf(UUID id) {
        return named(id).path("stop").asString();
    }

    private JsonNode named(UUID id) {
        return json(get("/reconciliation", "ops"))
                .path("referrals")
                .valueStream()
                .filter(one -> one.path("referralId").asString().equals(id.toString()))
                .findAny()
                .orElseGet(() -> json(get("/reconciliation", "ops")).path("none"));
    }

    private double gauge() {
        return meters.get("dyad.referrals.unaccounted").gauge().value();
    }

    private void underReview(UUID id) {
        UUID eventId = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-20T10:00:05Z");
        var event =
                ReferralUnderReview.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(at)
                        .setReferralId(id)
                        .setSequence(1)
                        .build();
        var out = new OutgoingEvent(Topics.PATHWAY_EVENTS, id.toString(), eventId, at, event, null);
        send(codec.producerRecord(out));
    }

    private void send(ProducerRecord<String, byte[]> one) {
        kafka.send(one).join();
    }
}
