package care.dyad.launcher.replay;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceCalls;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * The replays of triage-service, as ops sees them.
 *
 * @param ports of the local run
 */
record Replays(Ports ports) {

    private static final String PATH = "/api/replays";

    /**
     * Starts one.
     *
     * @param dmn the rules, those in force when empty
     * @param equityLimit empty for no limit
     * @throws IOException when triage-service refuses; the message says why
     */
    String start(byte[] dmn, String name, String equityLimit)
            throws IOException, InterruptedException {
        String query = "?name=" + encoded(name);
        String limit = equityLimit.isEmpty() ? "" : "&equityLimit=" + encoded(equityLimit);
        var request =
                request(PATH + query + limit)
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofByteArray(dmn));
        return answer(request, 202).path("id").asString();
    }

    JsonNode read(String id) throws IOException, InterruptedException {
        return answer(request(PATH + "/" + id), 200);
    }

    void stop(String id) throws IOException, InterruptedException {
        ServiceCalls.send(request(PATH + "/" + id).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return ServiceCalls.request(ports.triage(), path, "ops");
    }

    private static JsonNode answer(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> response = ServiceCalls.send(request.build());
        JsonNode body = ServiceCalls.json(response);
        if (response.statusCode() != expected) {
            throw new IOException(
                    "triage-service answered %d: %s. %s"
                            .formatted(
                                    response.statusCode(),
                                    body.path("title").asString(),
                                    body.path("detail").asString()));
        }
        return body;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
