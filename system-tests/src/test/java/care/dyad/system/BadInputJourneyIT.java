package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.schemas.Topics;
import care.dyad.testing.TopicReader;
import care.dyad.testing.TopicWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Bad input is refused or buried with a reason, and everything else goes on unharmed. */
class BadInputJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final byte[] GARBAGE = {42, 42, 42};
    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array();

    private final RunningDyad dyad = RunningDyad.shared();

    @ParameterizedTest
    @CsvSource({
        "referral.received.v1, triage-service, care.dyad.events.ReferralReceived",
        "referral.triaged.v1, pathway-service, care.dyad.events.ReferralTriaged",
        "referral.identities.v1, pathway-service, care.dyad.events.ReferralIdentity",
        "pathway.events.v1, notification-service, care.dyad.events.EpisodeOpened",
        "sla.events.v1, notification-service, care.dyad.events.SlaBreached"
    })
    void poisonBetweenGoodEventsIsBuriedWithItsReason(String topic, String consumer, String type)
            throws IOException {
        String key = UUID.randomUUID().toString();

        String before = submit();
        poison(topic, key, GARBAGE, type);
        poison(topic, key, UNKNOWN_SCHEMA, type);
        String after = submit();

        awaitRouted(before);
        awaitRouted(after);
        try (var dead =
                new TopicReader(dyad.infrastructure(), Topics.deadLetter(topic, consumer))) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(dead.records(key))
                                            .extracting(
                                                    letter ->
                                                            new String(
                                                                    letter.headers()
                                                                            .lastHeader(
                                                                                    "dlt_reason")
                                                                            .value()))
                                            .containsExactlyInAnyOrder(
                                                    "NOT_CONFLUENT_WIRE_FORMAT", "UNKNOWN_SCHEMA"));
        }
    }

    @Test
    void anEventOfALaterTypeIsSkipped() throws IOException {
        String key = UUID.randomUUID().toString();

        poison(Topics.REFERRAL_TRIAGED, key, GARBAGE, "care.dyad.events.OfALaterVersion");

        awaitRouted(submit());
        try (var dead =
                new TopicReader(
                        dyad.infrastructure(),
                        Topics.deadLetter(Topics.REFERRAL_TRIAGED, "pathway-service"))) {
            assertThat(dead.records(key)).isEmpty();
        }
    }

    private void poison(String topic, String key, byte[] value, String type) {
        try (var writer = new TopicWriter(dyad.infrastructure())) {
            writer.write(
                    topic,
                    key,
                    value,
                    Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "a-partner",
                            "ce_type",
                            type,
                            "ce_time",
                            "2026-11-20T10:00:00Z"));
        }
    }

    private String submit() throws IOException {
        Api.Answer accepted =
                dyad.intake().post("/referrals", Samples.fresh("01-mild-low-mood-isolated.json"));
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.body().at("/referralId").asString();
    }

    private void awaitRouted(String id) {
        await().atMost(PATIENCE)
                .until(() -> dyad.pathway().get("/api/referrals/" + id).status() == 200);
    }
}
