package care.dyad.triage;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.AuthorizationServer;
import care.dyad.testing.WithInfrastructure;
import care.dyad.testing.WrongTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of the service outside a local run, with every kind of token. */
@WithInfrastructure
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "DYAD_AUDIENCE=" + AuthorizationServer.AUDIENCE,
            "spring.kafka.listener.auto-startup=false"
        })
class AuthorizationIT {

    private static final String REPLAY = "decisions.replay";
    private static final String METRICS = "metrics.read";

    /** What each operation needs. */
    private static final Map<String, String> NEEDED =
            Map.of(
                    "POST /api/replays", REPLAY,
                    "GET /api/replays", REPLAY,
                    "GET /api/replays/{id}", REPLAY,
                    "DELETE /api/replays/{id}", REPLAY,
                    "GET /actuator/metrics", METRICS,
                    "GET /actuator/prometheus", METRICS);

    private static final String CLIENT = "dyad-triage-ops";

    private static final AuthorizationServer SERVER =
            AuthorizationServer.shared().client(CLIENT, REPLAY, METRICS);

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
    void isDoneForTheRightTokenAlone(String operation) {
        String scope = Objects.requireNonNull(NEEDED.get(operation));
        String other = scope.equals(REPLAY) ? METRICS : REPLAY;

        new WrongTokens(SERVER, FOREIGN, CLIENT)
                .of(scope)
                .forEach((what, token) -> refused(operation, 401, token));
        refused(operation, 403, SERVER.token(CLIENT));
        refused(operation, 403, SERVER.token(CLIENT, other));

        assertThat(call(operation, SERVER.token(CLIENT, scope)).statusCode()).isNotIn(401, 403);
    }

    @Test
    void everyAddressIsInTheTable() {
        Set<String> addresses =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(AuthorizationIT::operations)
                        .filter(operation -> !operation.endsWith(" /error"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        operations().filter(one -> !one.contains("/actuator/")).toList());
    }

    @Test
    void whatNobodyNamedIsClosedAndHealthIsOpen() {
        String every = SERVER.token(CLIENT, REPLAY, METRICS);

        assertThat(call("GET /actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(call("GET /elsewhere", "").statusCode()).isEqualTo(401);
        assertThat(call("GET /elsewhere", every).statusCode()).isEqualTo(403);
    }

    @Test
    void demoAccountsAreUnknownHere() {
        var basic = request("GET /api/replays").header("Authorization", "Basic b3BzOmRlbW8=");

        assertThat(send(basic).statusCode()).isEqualTo(401);
    }

    @Test
    void clientsCanFindOutWhereTokensComeFrom() {
        var metadata = call("GET /.well-known/oauth-protected-resource", "");

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.body()).contains(SERVER.issuer(), REPLAY);
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                mapping.getMethodsCondition().getMethods().stream()
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
        String path = parts[1].replace("{id}", "6b0f4c1e-6a0f-4f3c-9c0e-3a7a5f0d1c11");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/xml")
                .method(
                        parts[0],
                        parts[0].equals("POST")
                                ? BodyPublishers.ofString("no ruleset")
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
