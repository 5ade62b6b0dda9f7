package care.dyad.launcher.system;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls the services' APIs as one of the demo accounts. */
public final class ServiceCalls {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private ServiceCalls() {}

    /** A request to the service at {@code port}. */
    public static HttpRequest.Builder request(int port, String path, String account) {
        byte[] credentials = (account + ":demo").getBytes(StandardCharsets.US_ASCII);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /**
     * What the service answers.
     *
     * @throws IOException when it does not
     */
    public static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(
                    request.uri() + " does not answer; is everything up? ./dyad status", e);
        }
    }

    /**
     * The body of an answer.
     *
     * @throws IOException when it is not JSON
     */
    public static JsonNode json(HttpResponse<String> response) throws IOException {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new IOException(
                    "%s answered %d with something that is not JSON"
                            .formatted(response.uri(), response.statusCode()),
                    e);
        }
    }
}
