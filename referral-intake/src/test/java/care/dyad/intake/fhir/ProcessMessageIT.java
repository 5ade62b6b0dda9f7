package care.dyad.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FhirApi;
import care.dyad.intake.FhirMessages;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** What is taken, and how each refusal says what is wrong and where. */
@ExtendWith(OutputCaptureExtension.class)
class ProcessMessageIT extends FhirApi {

    private final ObjectNode message = FhirMessages.submission(Samples.fresh());

    @Test
    void answersWithTheReferralUnderTheIdThatItHasHere() {
        HttpResponse<String> answer = process(message);

        String id = id(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(answer.headers().firstValue("Location")).hasValue("/fhir/ServiceRequest/" + id);
        assertThat(json(answer).at("/entry/0/resource/response/identifier"))
                .isEqualTo(message.at("/entry/0/resource/id"));
        assertThat(json(answer).at("/entry/1/resource/status").asString()).isEqualTo("active");
        assertThat(json(get("/referrals/" + id, "referrer")).path("state").asString())
                .isEqualTo("RECEIVED");
        assertThat(answer.body()).doesNotContain("Sampleton", "9990001006", "NE66");
    }

    /** Columns: pointer into the message, JSON put there (nothing: taken away), the refusal. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/fhir/refusals.csv",
            delimiter = ';',
            quoteCharacter = '`',
            numLinesToSkip = 1)
    void refusesWithCodesAndPlace(
            String pointer, String json, String refusal, CapturedOutput output) {
        ObjectNode changed =
                json == null
                        ? Samples.without(message, pointer)
                        : Samples.with(message, pointer, json);

        HttpResponse<String> answer = process(changed);

        assertThat(refusal(answer)).as(answer.body()).isEqualTo(refusal);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        saysNothingPersonal(answer, output);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        ObjectNode changed =
                Samples.with(message, "/entry/2/resource/identifier/0/value", "\"9990000019\"");
        changed = Samples.with(changed, "/entry/2/resource/birthDate", "\"2030-01-01\"");
        changed = Samples.with(changed, "/entry/5/resource/code/coding/0/code", "\"1\"");

        HttpResponse<String> answer = process(changed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("issue").values())
                .extracting(issue -> issue.at("/details/coding/1/code").asString())
                .containsExactlyInAnyOrder("UNKNOWN_CODE", "WRONG_CHECK_DIGIT", "IN_THE_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Request-ID, , 400 REC_BAD_REQUEST required http.X-Request-ID",
        "X-Correlation-ID, , 400 REC_BAD_REQUEST required http.X-Correlation-ID",
        "NHSD-Target-Identifier, , 400 REC_BAD_REQUEST required http.NHSD-Target-Identifier",
        "X-Request-ID, 17, 400 REC_BAD_REQUEST invalid http.X-Request-ID",
        "X-Correlation-ID, 9990001006, 400 REC_BAD_REQUEST invalid http.X-Correlation-ID",
        "NHSD-Target-Identifier, %, 400 REC_BAD_REQUEST invalid http.NHSD-Target-Identifier",
        "NHSD-Target-Identifier, e30=, 400 REC_BAD_REQUEST invalid http.NHSD-Target-Identifier",
        "NHSD-Target-Identifier, eyJ2YWx1ZSI6ImEiLCJzeXN0ZW0iOiJiIn0=,"
                + " 422 REC_UNPROCESSABLE_ENTITY not-supported http.NHSD-Target-Identifier"
    })
    void refusesByTheHeaders(String name, String value, String refusal, CapturedOutput output) {
        var request = unnamed(message.toString(), "referrer");
        if (!name.equals("X-Request-ID")) {
            request.setHeader("X-Request-ID", UUID.randomUUID().toString());
        }
        if (!name.equals("X-Correlation-ID")) {
            request.setHeader("X-Correlation-ID", UUID.randomUUID().toString());
        }
        if (!name.equals("NHSD-Target-Identifier")) {
            request.setHeader("NHSD-Target-Identifier", FhirMessages.TARGET);
        }
        if (value != null) {
            request.setHeader(name, value);
        }

        HttpResponse<String> answer = send(request);

        assertThat(refusal(answer)).as(answer.body()).isEqualTo(refusal);
        saysNothingPersonal(answer, output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | 400 REC_BAD_REQUEST invalid -",
                "[] | 400 REC_BAD_REQUEST invalid -",
                "{\"type\": \"message\", \"type\": \"message\"} | 400 REC_BAD_REQUEST invalid -",
                "{} | 400 REC_BAD_REQUEST structure -",
                "{\"resourceType\": \"Sampleton\"} | 400 REC_BAD_REQUEST structure -",
                "{\"resourceType\": \"Patient\"} | 400 REC_BAD_REQUEST invariant resourceType",
                "{\"resourceType\": \"Bundle\"} | 400 REC_BAD_REQUEST invariant Bundle.type",
                "{\"resourceType\": \"Bundle\", \"type\": \"message\"} | 400 REC_BAD_REQUEST required Bundle.entry[0].resource",
                "{\"resourceType\": \"Bundle\", \"type\": \"message\", \"entry\": [{}]} | 400 REC_BAD_REQUEST required Bundle.entry[0].resource"
            })
    void refusesWhatIsNoMessage(String body, String refusal, CapturedOutput output) {
        HttpResponse<String> answer = send(message(body));

        assertThat(refusal(answer)).as(answer.body()).isEqualTo(refusal);
        saysNothingPersonal(answer, output);
    }

    @Test
    void refusesOtherMediaTypesSizesAndSenders() {
        String body = message.toString();

        assertThat(
                        refusal(
                                send(
                                        message("<Bundle/>")
                                                .setHeader(
                                                        "Content-Type", "application/fhir+xml"))))
                .isEqualTo("415 REC_BAD_REQUEST not-supported -");
        assertThat(refusal(send(message(body).setHeader("Accept", "application/fhir+xml"))))
                .isEqualTo("406 REC_NOT_ACCEPTABLE processing -");
        assertThat(refusal(send(message(" ".repeat(256 * 1024 + 1)))))
                .isEqualTo("413 REC_BAD_REQUEST too-long -");
        assertThat(refusal(send(unnamed(body, "ops")))).isEqualTo("403 REC_FORBIDDEN forbidden -");
        assertThat(refusal(send(unnamed(body, "nobody"))))
                .isEqualTo("401 REC_UNAUTHORIZED security -");
        assertThat(refusal(send(message(body).PUT(BodyPublishers.ofString(body)))))
                .isEqualTo("405 REC_METHOD_NOT_ALLOWED not-supported -");
        assertThat(refusal(get("/fhir/Patient", "referrer")))
                .isEqualTo("404 REC_NOT_FOUND not-found -");
        assertThat(send(message(body).setHeader("Content-Type", "application/json")).statusCode())
                .as("plain JSON is what it is")
                .isEqualTo(200);
    }

    private static void saysNothingPersonal(HttpResponse<String> answer, CapturedOutput output) {
        assertThat(answer.body())
                .doesNotContain("Sampleton", "Priya", "9990001006", "NE66", "0700 900");
        assertThat(output).doesNotContain("Sampleton", "Priya", "9990001006", "NE66", "0700 900");
    }
}
