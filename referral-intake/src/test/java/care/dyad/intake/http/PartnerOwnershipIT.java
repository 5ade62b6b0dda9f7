package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirMessages;
import care.dyad.intake.OAuthApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A partner has what it sent, by whichever of its clients, and nothing of another's. */
class PartnerOwnershipIT extends OAuthApi {

    private static final String SCOPES = "referrals.write referrals.read";

    @ParameterizedTest
    @ValueSource(strings = {"northern-maternity", "northern-community"})
    void everyClientOfAPartnerHasWhatAnyOfThemSent(String system) {
        String path = sent(system);

        assertThat(send(getBy("northern-live", path)).statusCode()).isEqualTo(200);
        assertThat(send(getBy("northern-batch", path)).statusCode()).isEqualTo(200);
        assertThat(send(getBy("northern-batch", fhir(path))).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartnerIsItsOwnSystemUnlessItsSystemsAreNamed() {
        assertThat(post("southern-live", referralOf("southern-trust")).statusCode()).isEqualTo(202);
        assertThat(post("northern-live", referralOf("northern")).statusCode()).isEqualTo(422);
    }

    @Test
    void nobodySendsUnderTheNameOfAnother() {
        ObjectNode theirs = referralOf("northern-maternity");
        post("northern-live", theirs);

        assertNotYours(post("southern-live", referralOf("northern-maternity")));
        assertNotYours(post("southern-live", theirs));
        assertNotYours(post("southern-live", referralOf("dyad-form")));
    }

    @Test
    void nobodySendsMessagesUnderTheNameOfAnother() {
        JsonNode message = FhirMessages.submission(referralOf("northern-maternity"));

        HttpResponse<String> answer = send(message("southern-live", message));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/issue/0/code").asString()).isEqualTo("forbidden");
        assertThat(send(message("northern-live", message)).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySeesCorrectsOrTakesBackWhatAnotherSent() {
        String path = sent("northern-maternity");
        ObjectNode reason = body("{\"reason\": \"OTHER\"}");

        assertThat(send(getBy("southern-live", path)).statusCode()).isEqualTo(404);
        assertThat(send(getBy("southern-live", fhir(path))).statusCode()).isEqualTo(404);
        assertThat(send(postBy("southern-live", path + "/withdrawal", reason)).statusCode())
                .isEqualTo(404);
        assertThat(correction(path, referralOf("southern-trust")).statusCode()).isEqualTo(404);
        assertNotYours(correction(path, referralOf("northern-maternity")));
        assertThat(json(send(getBy("northern-live", path))).path("state").asString())
                .isEqualTo("RECEIVED");
    }

    @Test
    void nobodySeesOrEndsTheWebhooksOfAnother() {
        ObjectNode hook = body("{\"url\": \"https://hooks.example.com/dyad\"}");
        HttpResponse<String> made = send(postBy("northern-live", "/subscriptions", hook));
        String path = made.headers().firstValue("Location").orElseThrow();

        assertThat(json(send(getBy("southern-live", "/subscriptions"))).toString())
                .doesNotContain("hooks.example.com");
        assertThat(json(send(getBy("northern-batch", "/subscriptions"))).toString())
                .contains("hooks.example.com");
        assertThat(send(getBy("southern-live", path + "/deliveries")).statusCode()).isEqualTo(404);
        assertThat(send(postBy("southern-live", path + "/secret", body("{}"))).statusCode())
                .isEqualTo(404);
        assertThat(send(getBy("southern-live", path).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyOfOnePartnerIsNoKeyOfAnother() {
        String key = UUID.randomUUID().toString();

        var first = postBy("northern-live", "/referrals", referralOf("northern-maternity"));
        var second = postBy("southern-live", "/referrals", referralOf("southern-trust"));

        assertThat(send(first.header("Idempotency-Key", key)).statusCode()).isEqualTo(202);
        assertThat(send(second.header("Idempotency-Key", key)).statusCode()).isEqualTo(202);
    }

    private String sent(String system) {
        return json(post("northern-live", referralOf(system))).path("status").asString();
    }

    private HttpResponse<String> post(String client, ObjectNode referral) {
        return send(postBy(client, "/referrals", referral));
    }

    private HttpResponse<String> correction(String path, ObjectNode referral) {
        return send(
                bearer(path, SERVER.token("southern-live", SCOPES.split(" ")))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(referral.toString())));
    }

    private HttpRequest.Builder message(String client, JsonNode message) {
        return bearer("/fhir/$process-message", SERVER.token(client, "fhir.write"))
                .header("Content-Type", "application/fhir+json")
                .header("X-Request-ID", UUID.randomUUID().toString())
                .header("X-Correlation-ID", UUID.randomUUID().toString())
                .header("NHSD-Target-Identifier", FhirMessages.TARGET)
                .POST(BodyPublishers.ofString(message.toString()));
    }

    private static String fhir(String path) {
        return path.replace("/referrals/", "/fhir/ServiceRequest/");
    }

    private static ObjectNode body(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    private static void assertNotYours(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/source/system");
        assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo("NOT_YOURS");
    }
}
