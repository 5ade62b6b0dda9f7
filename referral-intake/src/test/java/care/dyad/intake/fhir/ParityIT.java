package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferralReceived;
import care.dyad.intake.FhirApi;
import care.dyad.intake.FhirMessages;
import care.dyad.intake.Samples;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The same referral leads to the same, by JSON and by FHIR. */
class ParityIT extends FhirApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private EventCodec codec;

    @Test
    void everySampleIsReceivedOrRefusedTheSameByBothWays(Infrastructure infrastructure) {
        Map<String, String> byFhirAndJson = new LinkedHashMap<>();
        for (Samples.Expected expected : Samples.expected()) {
            HttpResponse<String> json = post(sent(expected, "J"));
            HttpResponse<String> fhir = process(FhirMessages.submission(sent(expected, "F")));

            if (expected.isRefused()) {
                assertThat(codes(fhir, "/details/coding/1/code", "issue"))
                        .as(expected.file())
                        .isEqualTo(codes(json, "/code", "errors"));
            } else {
                assertThat(json.statusCode()).isEqualTo(202);
                byFhirAndJson.put(id(fhir), json(json).path("referralId").asString());
            }
        }

        assertThat(byFhirAndJson).hasSizeGreaterThan(20);
        try (var facts = new TopicReader(infrastructure, Topics.REFERRAL_RECEIVED);
                var names = new TopicReader(infrastructure, Topics.REFERRAL_IDENTITIES)) {
            byFhirAndJson.forEach(
                    (fhir, json) -> {
                        assertThat(((ReferralReceived) event(facts, fhir)).getFacts())
                                .isEqualTo(((ReferralReceived) event(facts, json)).getFacts());
                        assertThat(identity(event(names, fhir)))
                                .isEqualTo(identity(event(names, json)));
                    });
        }
    }

    @Test
    void aMessageAsBarsShapesItIsTakenIn(Infrastructure infrastructure) throws IOException {
        ObjectNode message =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        new ClassPathResource("fhir/bars-shaped-referral.json")
                                                .getContentAsByteArray());

        String id = id(process(message));

        try (var facts = new TopicReader(infrastructure, Topics.REFERRAL_RECEIVED);
                var names = new TopicReader(infrastructure, Topics.REFERRAL_IDENTITIES)) {
            var received = ((ReferralReceived) event(facts, id)).getFacts();
            assertThat(received.getScreening()).hasSize(3);
            assertThat(received.getScreening())
                    .extracting(
                            score ->
                                    score.getInstrument()
                                            + " "
                                            + score.getTotal()
                                            + " "
                                            + score.getRiskItem())
                    .containsExactly("PHQ9 16 1", "GAD7 9 null", "PBQ null null");
            assertThat(received.getReferrerRole()).hasToString("MIDWIFE");
            assertThat(received.getSafeguardingConcern()).isTrue();
            var identity = (ReferralIdentity) event(names, id);
            assertThat(identity.getGivenName()).isEqualTo("Wren Ada");
            assertThat(received.getInterpreterLanguage()).isEqualTo("pl");
        }
    }

    private static ObjectNode sent(Samples.Expected expected, String channel) {
        return Samples.with(
                Samples.referral(expected.file()),
                "/source/reference",
                '"' + channel + "-" + UUID.randomUUID().toString().replaceAll("[0-9]", "") + '"');
    }

    private static List<String> codes(HttpResponse<String> answer, String pointer, String list) {
        return json(answer).path(list).values().stream()
                .map(fault -> fault.at(pointer).asString())
                .sorted()
                .toList();
    }

    private SpecificRecord event(TopicReader reader, String key) {
        return codec.read(
                        await().atMost(PATIENCE)
                                .until(() -> reader.records(key), records -> !records.isEmpty())
                                .getFirst())
                .orElseThrow()
                .event();
    }

    /** All but what names the event, the referral, those before it, and the sender's reference. */
    private static JsonNode identity(SpecificRecord event) {
        var identity = (ObjectNode) JsonMapper.shared().readTree(event.toString());
        identity.remove(
                List.of(
                        "eventId",
                        "occurredAt",
                        "referralId",
                        "reference",
                        "sourceReference",
                        "earlierReferrals"));
        return identity;
    }
}
