package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.AuthorizationServer;
import care.dyad.testing.WithInfrastructure;
import care.dyad.testing.WrongTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of the service outside a local run, with every kind of token. */
@ExtendWith(OutputCaptureExtension.class)
@WithInfrastructure(database = "notification_oauth")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "DYAD_AUDIENCE=" + AuthorizationServer.AUDIENCE,
            "DYAD_WEBHOOK_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "DYAD_LINK_KEY=for tests only, never for real people",
            "DYAD_OPS_EMAIL=ops@nhs.example",
            "dyad.notification.senders=0",
            "dyad.webhooks.senders=0",
            "dyad.notification.sweep-every=1d",
            "spring.kafka.listener.auto-startup=false"
        })
class AuthorizationIT {

    private static final String READ = "notifications.read";
    private static final String SETTLE = "notifications.settle";
    private static final String METRICS = "metrics.read";

    /** What each operation needs. */
    private static final Map<String, String> NEEDED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("GET /api/notifications", READ),
                            Map.entry("GET /api/notifications/{id}", READ),
                            Map.entry("GET /api/alerts", READ),
                            Map.entry("GET /api/templates", READ),
                            Map.entry("GET /api/templates/{kind}/{channel}", READ),
                            Map.entry("POST /api/notifications/{id}/resend", SETTLE),
                            Map.entry("POST /api/notifications/{id}/dismissal", SETTLE),
                            Map.entry("GET /actuator/prometheus", METRICS),
                            Map.entry("GET /actuator/metrics", METRICS),
                            Map.entry("GET /api/held-events", READ),
                            Map.entry("GET /api/held-events/{id}", READ),
                            Map.entry("POST /api/held-events/{id}/preview", SETTLE),
                            Map.entry("POST /api/held-events/{id}/replay", SETTLE),
                            Map.entry("POST /api/held-events/{id}/discard", SETTLE),
                            Map.entry("POST /api/held-events/replays", SETTLE)));

    /** For whoever has a link; no token opens or closes it. */
    private static final Set<String> BY_LINK =
            Set.of("GET /acknowledge/{token}", "POST /acknowledge/{token}");

    private static final String CLIENT = "dyad-ops";

    private static final AuthorizationServer SERVER =
            AuthorizationServer.shared().client(CLIENT, READ, SETTLE, METRICS);

    /** Nobody here trusts it. */
    private static final AuthorizationServer FOREIGN = AuthorizationServer.start();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("DYAD_ISSUER", SERVER::issuer);
    }

    @AfterAll
    static void endTheForeignOne() {
        FOREIGN.close();
    }

    static Stream<String> operations() {
        return NEEDED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isDoneForTheRightTokenAlone(String operation, CapturedOutput output) {
        String scope = Objects.requireNonNull(NEEDED.get(operation));
        String good = SERVER.token(CLIENT, scope);
        String[] rest =
                Stream.of(READ, SETTLE, METRICS)
                        .filter(one -> !one.equals(scope))
                        .toArray(String[]::new);

        new WrongTokens(SERVER, FOREIGN, CLIENT)
                .of(scope)
                .forEach((what, token) -> refused(operation, 401, token));
        refused(operation, 403, SERVER.token(CLIENT));
        refused(operation, 403, SERVER.token(CLIENT, rest));

        assertThat(call(operation, good).statusCode()).isNotIn(401, 403);
        assertThat(output).doesNotContain(good.substring(good.length() - 40));
    }

    @Test
    void everyAddressIsInTheTableOrOpenedByALink() {
        Set<String> addresses =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(AuthorizationIT::operations)
                        .filter(operation -> !operation.endsWith(" /error"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        NEEDED.keySet().stream()
                                                .filter(one -> !one.contains("/actuator/")),
                                        BY_LINK.stream())
                                .toList());
    }

    @Test
    void whatNobodyNamedIsClosedAndHealthIsOpen() {
        String every = SERVER.token(CLIENT, READ, SETTLE, METRICS);

        assertThat(call("GET /actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(call("GET /acknowledge/unknown", "").statusCode()).isEqualTo(404);
        assertThat(call("GET /elsewhere", "").statusCode()).isEqualTo(401);
        assertThat(call("GET /elsewhere", every).statusCode()).isEqualTo(403);
        assertThat(call("DELETE /api/notifications", SERVER.token(CLIENT, READ)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void demoAccountsAreUnknownHere() {
        var basic = request("GET /api/notifications").header("Authorization", "Basic b3BzOmRlbW8=");

        assertThat(send(basic).statusCode()).isEqualTo(401);
    }

    @Test
    void clientsCanFindOutWhereTokensComeFrom() {
        var metadata = call("GET /.well-known/oauth-protected-resource", "");

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.body()).contains(SERVER.issuer(), READ);
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                mapping.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("any " + path)
                                        : mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + path));
    }

    private void refused(String operation, int status, String token) {
        HttpResponse<String> answer = call(operation, token);

        assertThat(answer.statusCode()).as(operation).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(ask -> assertThat(ask).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private HttpResponse<String> call(String operation, String token) {
        var request = request(operation);
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String operation) {
        String[] parts = operation.split(" ");
        String path =
                parts[1].replace("{id}", "6b0f4c1e-6a0f-4f3c-9c0e-3a7a5f0d1c11")
                        .replace("{kind}", "ROUTED")
                        .replace("{channel}", "EMAIL");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(
                        parts[0],
                        parts[0].equals("POST")
                                ? BodyPublishers.ofString("{}")
                                : BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
