package care.dyad.system;

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

/**
 * A service's HTTP API, used with one demo account.
 *
 * @param base its address
 * @param account the demo account
 */
record Api(String base, String account) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What came back.
     *
     * @param body null node when there was none
     */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** What a page or list that is no JSON says. */
    String text(String path) throws IOException {
        return read(request(path).GET().build()).body();
    }

    Answer post(String path, String json) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    /** Posts as a step of a trace. */
    Answer post(String path, String json, String traceparent) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("traceparent", traceparent)
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    Answer delete(String path) throws IOException {
        return send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = account + ":demo";
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer send(HttpRequest request) throws IOException {
        HttpResponse<String> response = read(request);
        String body = response.body();
        return new Answer(
                response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
    }

    private static HttpResponse<String> read(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
