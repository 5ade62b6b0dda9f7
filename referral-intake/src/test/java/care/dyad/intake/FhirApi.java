package care.dyad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The running service as a sender of FHIR messages sees it. */
public abstract class FhirApi extends IntakeApi {

    /** A message with ids of its own. */
    protected HttpRequest.Builder message(String body) {
        return message(body, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    protected HttpRequest.Builder message(String body, String requestId, String correlationId) {
        return unnamed(body, "referrer")
                .setHeader("X-Request-ID", requestId)
                .setHeader("X-Correlation-ID", correlationId)
                .setHeader("NHSD-Target-Identifier", FhirMessages.TARGET);
    }

    /** A message without the headers that name it. */
    protected HttpRequest.Builder unnamed(String body, String account) {
        return request("/fhir/$process-message", account)
                .setHeader("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body));
    }

    protected HttpResponse<String> process(JsonNode message) {
        return send(message(message.toString()));
    }

    /** The id that the referral of an answer has here. */
    protected static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).at("/entry/1/resource/id").asString();
    }

    /**
     * Status, code of BaRS, code of the first issue and its first place, for example for a table.
     */
    protected static String refusal(HttpResponse<String> answer) {
        JsonNode issue = json(answer).at("/issue/0");
        return String.join(
                " ",
                Integer.toString(answer.statusCode()),
                issue.at("/details/coding/0/code").asString("no code"),
                issue.path("code").asString("no issue"),
                issue.at("/expression/0").asString("-"));
    }
}
