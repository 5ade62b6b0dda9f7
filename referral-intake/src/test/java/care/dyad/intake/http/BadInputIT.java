package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Whatever comes in: a clear refusal, never a 5xx, and nothing of it in the answer or the log. */
@ExtendWith(OutputCaptureExtension.class)
class BadInputIT extends IntakeApi {

    private static final String SECRET = "9990001006";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json " + SECRET,
                "{\"mother\": {\"nhsNumber\": \"" + SECRET + "\"",
                "{\"mother\": 1, \"mother\": \"" + SECRET + "\"}",
                "<referral>" + SECRET + "</referral>"
            })
    void refusesWhatIsNotJson(String body, CapturedOutput output) {
        refused(post(body.getBytes(StandardCharsets.UTF_8)), 400, "malformed-json", output);
    }

    @Test
    void refusesBytesThatAreNotText(CapturedOutput output) {
        refused(
                post(new byte[] {(byte) 0xff, 0x00, (byte) 0xc3, 0x28}),
                400,
                "malformed-json",
                output);
    }

    @ParameterizedTest
    @ValueSource(ints = {256 * 1024 + 1, 10 * 1024 * 1024})
    void refusesWhatIsTooLarge(int size, CapturedOutput output) {
        byte[] body =
                ("\"" + SECRET + " ".repeat(size - SECRET.length() - 2) + "\"")
                        .getBytes(StandardCharsets.UTF_8);

        refused(post(body), 413, "body-too-large", output);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 5_000, 100_000})
    void refusesWhatIsTooDeep(int depth, CapturedOutput output) {
        byte[] body = "[".repeat(depth).getBytes(StandardCharsets.UTF_8);

        refused(post(body), 400, "malformed-json", output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/mother | \"9990001006\" | /mother",
                "/mother/nhsNumber | 9990001006 | /mother/nhsNumber",
                "/mother/postcode | \"9990001006\" | /mother/postcode",
                "/mother/9990001006 | 1 | /mother",
                "/presentation/screening | [[\"9990001006\"]] | /presentation/screening/0",
                "/presentation/screening/0/total | 1e999999999 | /presentation/screening/0/total",
                "/presentation/screening/0/total | 9990001006 | /presentation/screening/0/total",
                "/presentation/redFlags | [\"9990001006\"] | /presentation/redFlags/0",
                "/presentation/statedSeverity | \"9990001006\" | /presentation/statedSeverity"
            })
    void refusesTheWrongTypeOrCode(
            String pointer, String json, String fault, CapturedOutput output) {
        HttpResponse<String> response = post(Samples.with(Samples.fresh(), pointer, json));

        refused(response, 422, "invalid-referral", output);
        assertThat(json(response).path("errors").get(0).path("pointer").asString())
                .isEqualTo(fault);
    }

    @Test
    void tellsAllFaultsAtOnce(CapturedOutput output) {
        ObjectNode referral = Samples.with(Samples.fresh(), "/mother/nhsNumber", "\"9990000019\"");
        referral = Samples.with(referral, "/perinatal/stage", "\"PREGNANT\"");
        referral = Samples.with(referral, "/presentation/screening/0/total", "31");
        referral = Samples.with(referral, "/presentation/screening/1/total", "\"6\"");
        referral = Samples.without(referral, "/consent");

        HttpResponse<String> response = post(referral);

        refused(response, 422, "invalid-referral", output);
        assertThat(json(response).path("errors").values())
                .extracting(fault -> fault.path("pointer").asString())
                .containsExactlyInAnyOrder(
                        "/consent",
                        "/presentation/screening/1/total",
                        "/mother/nhsNumber",
                        "/perinatal/estimatedDueDate",
                        "/perinatal/babyBirthDate",
                        "/presentation/screening/0/total");
    }

    @Test
    void refusesOtherMediaTypesMethodsAndPaths(CapturedOutput output) {
        var body = BodyPublishers.ofString(SECRET);

        refused(
                send(
                        request("/referrals", "referrer")
                                .header("Content-Type", "text/plain")
                                .POST(body)),
                415,
                "unsupported-media-type",
                output);
        refused(
                send(request("/referrals", "referrer").POST(body)),
                415,
                "unsupported-media-type",
                output);
        refused(
                send(request("/referrals", "referrer").PUT(body)),
                405,
                "method-not-allowed",
                output);
        refused(
                send(request("/referrals", "referrer").method("M" + SECRET, body)),
                400,
                "bad-request",
                output);
        refused(get("/patients/" + SECRET, "referrer"), 404, "not-found", output);
        refused(get("/referrals/" + SECRET, "referrer"), 400, "bad-request", output);
        refused(get("/referrals/" + UUID.randomUUID(), "referrer"), 404, "not-found", output);
        refused(get("/referrals/;" + SECRET, "referrer"), 400, "bad-request", output);
    }

    @Test
    void answersWithAProblemWhateverIsAccepted(CapturedOutput output) {
        refused(
                send(
                        request("/referrals/" + SECRET, "referrer")
                                .header("Accept", "text/html")
                                .GET()),
                400,
                "bad-request",
                output);
    }

    @Test
    void letsOnlyReferrersPostAndOnlyAccountsRead(CapturedOutput output) {
        var referral = Samples.fresh();

        for (String account : List.of("ops", "clinician", "triage", "linkworker")) {
            refused(post(referral, account), 403, "not-allowed", output);
        }
        refused(post(referral, "nobody"), 401, "not-signed-in", output);
        HttpResponse<String> anonymous = send(anonymous("/referrals/" + UUID.randomUUID()).GET());
        refused(anonymous, 401, "not-signed-in", output);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(send(anonymous("/actuator/health/readiness").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void saysNothingOfARequestThatIsNoHttp(CapturedOutput output) throws IOException {
        try (var socket = new Socket("localhost", port())) {
            socket.getOutputStream()
                    .write(
                            ("GET /referrals?nhs={" + SECRET + "} HTTP/1.1\r\nHost: x\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(SECRET);
            assertThat(output).doesNotContain(SECRET);
        }
    }

    private HttpResponse<String> post(byte[] body) {
        return send(
                request("/referrals", "referrer")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void refused(
            HttpResponse<String> response, int status, String problem, CapturedOutput output) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(response).path("type").asString())
                .isEqualTo("https://dyad.care/problems/" + problem);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).path("retryable").asBoolean()).isFalse();
        assertThat(response.body()).doesNotContain(SECRET);
        assertThat(output).doesNotContain(SECRET, "Sampleton", "9990000019", "NE66");
    }
}
