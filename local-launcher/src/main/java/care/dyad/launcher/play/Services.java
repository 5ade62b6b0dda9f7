package care.dyad.launcher.play;

import care.dyad.launcher.infrastructure.Ports;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Intake and pathway-service as a partner and a clinician see them.
 *
 * @param ports of the local run
 */
record Services(Ports ports) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What intake said to a referral. */
    sealed interface Answer {

        /** It is on its way. */
        record Accepted(String referralId, String reference) implements Answer {}

        /** It goes no further. */
        record Ended(Outcome outcome) implements Answer {}
    }

    /** Posts a referral as the demo referrer. */
    Answer post(String referral) throws IOException, InterruptedException {
        var request =
                request(ports.intake(), "/referrals", "referrer")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(referral))
                        .build();
        var response = send(request);
        JsonNode body = json(response);
        int status = response.statusCode();
        if (status == 202) {
            return new Answer.Accepted(
                    body.path("referralId").asString(), body.path("reference").asString());
        }
        boolean refused = status >= 400 && status < 500 && status != 401 && status != 403;
        return new Answer.Ended(
                refused
                        ? new Outcome.Refused(status, texts(body.path("errors"), "pointer"))
                        : new Outcome.Failed(status));
    }

    /** What pathway-service knows of a referral, empty while it was not triaged. */
    Optional<Outcome.Triaged> triaged(String referralId) throws IOException, InterruptedException {
        var request = request(ports.pathway(), "/api/referrals/" + referralId, "clinician").build();
        var response = send(request);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException("pathway-service answered " + response.statusCode());
        }
        JsonNode body = json(response);
        JsonNode triage = body.path("triage");
        return Optional.of(
                new Outcome.Triaged(
                        triage.path("disposition").asString(),
                        triage.path("priority").asString(),
                        triage.path("pathways").valueStream().map(JsonNode::asString).toList(),
                        new LinkedHashSet<>(texts(triage.path("rules"), "id")),
                        body.path("episodes").size()));
    }

    private static HttpRequest.Builder request(int port, String path, String account) {
        String credentials = account + ":demo";
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                credentials.getBytes(StandardCharsets.US_ASCII)));
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(
                    request.uri() + " does not answer; is everything up? ./dyad status", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new IOException(
                    "%s answered %d with something that is not JSON"
                            .formatted(response.uri(), response.statusCode()),
                    e);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(element -> element.path(field).asString()).toList();
    }
}
