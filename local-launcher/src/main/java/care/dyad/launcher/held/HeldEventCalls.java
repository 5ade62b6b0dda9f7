package care.dyad.launcher.held;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceCalls;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the API for held events of the services, as ops. */
public final class HeldEventCalls {

    private static final String API = "/api/held-events";

    private final Ports ports;

    /** Calls the services at {@code ports}. */
    public HeldEventCalls(Ports ports) {
        this.ports = ports;
    }

    /**
     * A page of what a service holds.
     *
     * @param wanted query parameters; null ones are left out
     * @throws IOException when the service does not answer, or refuses
     */
    public JsonNode list(Keeper keeper, Map<String, @Nullable Object> wanted)
            throws IOException, InterruptedException {
        String query =
                wanted.entrySet().stream()
                        .filter(one -> one.getValue() != null)
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return get(keeper, "?" + query);
    }

    /** One held event, with its masked content and what was done to it. */
    public JsonNode show(Keeper keeper, long id) throws IOException, InterruptedException {
        return get(keeper, "/" + id);
    }

    /** Has something done: the path within the API, and what to say with it. */
    public JsonNode act(Keeper keeper, String path, Map<String, @Nullable Object> said)
            throws IOException, InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(said);
        return answer(
                keeper,
                ServiceCalls.request(keeper.port(ports), API + path, "ops")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private JsonNode get(Keeper keeper, String path) throws IOException, InterruptedException {
        return answer(keeper, ServiceCalls.request(keeper.port(ports), API + path, "ops").build());
    }

    private static JsonNode answer(Keeper keeper, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = ServiceCalls.send(request);
        JsonNode body = ServiceCalls.json(response);
        if (response.statusCode() != 200) {
            throw new IOException(
                    "%s answered %d: %s. %s"
                            .formatted(
                                    keeper.typed(),
                                    response.statusCode(),
                                    body.path("title").asString(),
                                    body.path("detail").asString()));
        }
        return body;
    }

    private static String encoded(@Nullable Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
