package care.dyad.triage.replay;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Ops at the API of triage-service. */
final class Ops {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String password;

    Ops(int port, String password) {
        this.base = "http://localhost:" + port;
        this.password = password;
    }

    HttpResponse<String> post(String query, byte[] dmn) {
        return send(request("/api/replays" + query).POST(BodyPublishers.ofByteArray(dmn)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Replays to the end. */
    JsonNode replay(String query, byte[] dmn) {
        String id = json(post(query, dmn)).path("id").asString();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(get("/api/replays/" + id)),
                        replay -> !replay.path("state").asString().equals("RUNNING"));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        byte[] credentials = ("ops:" + password).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/xml")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
