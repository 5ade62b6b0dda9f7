package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralAmended;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class ReferralChangesIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "{\"reason\": \"MOTHER_DECLINED\"}";

    @Autowired private EventCodec codec;

    private final ObjectNode referral = Samples.fresh();

    @Test
    void aWithdrawalIsToldOnceAndShown(Infrastructure infrastructure) {
        String id = submit();

        HttpResponse<String> first = withdraw(id, REASON);
        HttpResponse<String> second = withdraw(id, "{\"reason\": \"OTHER\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(json(first).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(json(first).path("reasons").get(0).asString()).isEqualTo("MOTHER_DECLINED");
        List<SpecificRecord> events = events(infrastructure, Topics.REFERRAL_RECEIVED, id, 2);
        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ReferralWithdrawn.class,
                        event -> {
                            assertThat(event.getSequence()).isEqualTo(2);
                            assertThat(event.getReason()).isEqualTo("MOTHER_DECLINED");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"reason\": 1}",
                "{\"reason\": \"BORED\"}",
                "\"OTHER\"",
                "null"
            })
    void aWithdrawalNeedsAReasonOfTheList(String body) {
        refused(withdraw(submit(), body), 422, "invalid-reason");
    }

    @Test
    void nobodyWithdrawsOrCorrectsTheReferralsOfOthers() {
        String id = submit();

        refused(withdraw(UUID.randomUUID().toString(), REASON), 404, "not-found");
        refused(put(UUID.randomUUID().toString(), referral, "*"), 404, "not-found");
        refused(send(json("/referrals/" + id + "/withdrawal", "ops", REASON)), 403, "not-allowed");
    }

    @Test
    void aCorrectionIsTriagedAgainAndClocksKeepTheirStart(Infrastructure infrastructure) {
        String id = submit();
        ObjectNode corrected =
                Samples.with(referral, "/presentation/redFlags", "[\"ESTRANGEMENT_FROM_INFANT\"]");
        corrected = Samples.with(corrected, "/mother/familyName", "\"Testwell\"");

        HttpResponse<String> first = put(id, corrected, tag(id));
        HttpResponse<String> repeat = put(id, corrected, "\"of before\"");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
        List<SpecificRecord> facts = events(infrastructure, Topics.REFERRAL_RECEIVED, id, 2);
        var received = (ReferralReceived) facts.getFirst();
        assertThat(facts).hasSize(2);
        assertThat(facts.getLast())
                .isInstanceOfSatisfying(
                        ReferralAmended.class,
                        event -> {
                            assertThat(event.getSequence()).isEqualTo(2);
                            assertThat(event.getReceivedAt()).isEqualTo(received.getReceivedAt());
                            assertThat(event.getReference()).isEqualTo(received.getReference());
                            assertThat(event.getFacts().getRedFlags()).hasSize(1);
                        });
        List<SpecificRecord> names = events(infrastructure, Topics.REFERRAL_IDENTITIES, id, 2);
        assertThat(((ReferralIdentity) names.getLast()).getFamilyName()).isEqualTo("Testwell");
        assertThat(((ReferralIdentity) names.getLast()).getSequence()).isEqualTo(2);
        assertThat(post(referral).statusCode()).as("the first submission again").isEqualTo(202);
    }

    @Test
    void aCorrectionNeedsToKnowHowTheReferralStands() {
        String id = submit();
        ObjectNode corrected = Samples.with(referral, "/consent/toShareWithVcse", "false");

        refused(
                send(
                        request("/referrals/" + id, "referrer")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(corrected.toString()))),
                428,
                "precondition-required");
        refused(put(id, corrected, "\"000000000000000000000000\""), 412, "precondition-failed");
        assertThat(put(id, corrected, "*").statusCode()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsCheckedLikeANewReferralAndKeepsItsReference() {
        String id = submit();
        ObjectNode wrong = Samples.with(referral, "/mother/nhsNumber", "\"9990000019\"");
        wrong = Samples.with(wrong, "/source/reference", "\"T-other\"");

        HttpResponse<String> answer = put(id, wrong, tag(id));

        refused(answer, 422, "invalid-referral");
        assertThat(json(answer).path("errors").values())
                .extracting(fault -> fault.path("pointer").asString())
                .containsExactlyInAnyOrder("/mother/nhsNumber", "/source/reference");
        refused(put(id, Samples.without(referral, "/consent"), "*"), 422, "invalid-referral");
    }

    @Test
    void whatWasWithdrawnIsNotCorrected() {
        String id = submit();
        withdraw(id, REASON);

        refused(
                put(id, Samples.with(referral, "/consent/toShareWithVcse", "false"), "*"),
                409,
                "withdrawn");
    }

    private String submit() {
        return json(post(referral)).path("referralId").asString();
    }

    private String tag(String id) {
        return get("/referrals/" + id, "referrer").headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> withdraw(String id, String body) {
        return send(json("/referrals/" + id + "/withdrawal", "referrer", body));
    }

    private HttpResponse<String> put(String id, JsonNode content, String tag) {
        return send(
                request("/referrals/" + id, "referrer")
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .PUT(BodyPublishers.ofString(content.toString())));
    }

    private HttpRequest.Builder json(String path, String account, String body) {
        return request(path, account)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private List<SpecificRecord> events(
            Infrastructure infrastructure, String topic, String key, int atLeast) {
        try (var reader = new TopicReader(infrastructure, topic)) {
            return await()
                    .atMost(PATIENCE)
                    .until(() -> reader.records(key), records -> records.size() >= atLeast)
                    .stream()
                    .map(record -> codec.read(record).orElseThrow().event())
                    .toList();
        }
    }

    private static void refused(HttpResponse<String> response, int status, String problem) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("type").asString())
                .isEqualTo("https://dyad.care/problems/" + problem);
    }
}
