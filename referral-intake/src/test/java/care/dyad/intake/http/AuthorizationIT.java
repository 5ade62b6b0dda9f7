package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.OAuthApi;
import care.dyad.intake.OpenApi;
import care.dyad.testing.AuthorizationServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every address of the service, with every kind of token. */
@ExtendWith(OutputCaptureExtension.class)
class AuthorizationIT extends OAuthApi {

    private static final OpenApi DOCUMENT = OpenApi.document();
    private static final String ID = "6b0f4c1e-6a0f-4f3c-9c0e-3a7a5f0d1c11";
    private static final List<String> SCOPES =
            List.of(
                    "referrals.write",
                    "referrals.read",
                    "fhir.write",
                    "subscriptions.write",
                    "referrals.erase",
                    "referrals.reconcile",
                    "metrics.read");

    /** Never a partner's. */
    private static final Set<String> OF_STAFF = Set.of("referrals.erase", "referrals.reconcile");

    /** Open to anybody, or a page, which leads to the sign-in. */
    private static final Set<String> OTHERS =
            Set.of("/openapi.yaml", "/asyncapi.yaml", "/fhir/metadata", "/login");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static Stream<String> operations() {
        return DOCUMENT.operations().stream()
                .filter(operation -> !DOCUMENT.scopes(operation).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isDoneForTheRightTokenAlone(String operation, CapturedOutput output) {
        String scope = DOCUMENT.scopes(operation).getFirst();
        String owner = OF_STAFF.contains(scope) ? "stranger" : "northern-live";
        String other = owner.equals("stranger") ? "northern-live" : "stranger";
        String good = SERVER.token(owner, scope);
        String[] rest = SCOPES.stream().filter(one -> !one.equals(scope)).toArray(String[]::new);

        refused(operation, 401, "");
        refused(operation, 401, good + "x");
        refused(operation, 401, changed(SERVER, owner, scope, AuthorizationIT::expired));
        refused(operation, 401, changed(SERVER, owner, scope, all -> all.put("aud", List.of("x"))));
        refused(operation, 401, changed(SERVER, owner, scope, all -> all.remove("aud")));
        try (var foreign = AuthorizationServer.start()) {
            refused(operation, 401, changed(foreign, owner, scope, all -> {}));
            refused(
                    operation,
                    401,
                    changed(foreign, owner, scope, all -> all.put("iss", SERVER.issuer())));
        }
        refused(operation, 403, SERVER.token(owner));
        refused(operation, 403, SERVER.token(owner, rest));
        refused(operation, 403, SERVER.token(other, scope));

        assertThat(send(call(operation, good)).statusCode()).isNotIn(401, 403);
        assertThat(output).doesNotContain(good.substring(good.length() - 40));
    }

    @Test
    void everyAddressIsDocumentedOrAPageOrAskedForAToken() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.operations().forEach(one -> documented.add(one.split(" ")[1]));

        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !documented.contains(path) && !OTHERS.contains(path))
                .forEach(path -> assertThat(refusal(path)).as(path).isIn(302, 401));
    }

    @Test
    void metricsAreNoBusinessOfPartners() {
        assertThat(refusal("/actuator/metrics")).isEqualTo(401);
        assertThat(send(getBy("northern-live", "/actuator/metrics")).statusCode()).isEqualTo(403);
        assertThat(send(getBy("stranger", "/actuator/metrics")).statusCode()).isEqualTo(200);
        assertThat(refusal("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void demoAccountsAreUnknownHere() {
        assertThat(get("/referrals/" + ID, "referrer").statusCode()).isEqualTo(401);
    }

    @Test
    void clientsCanFindOutWhereTokensComeFrom() {
        var metadata = send(anonymous("/.well-known/oauth-protected-resource").GET());

        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(json(metadata).at("/authorization_servers/0").asString())
                .isEqualTo(SERVER.issuer());
    }

    private void refused(String operation, int status, String token) {
        HttpResponse<String> answer = send(call(operation, token));

        assertThat(answer.statusCode()).as(operation).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(ask -> assertThat(ask).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(
                        operation.contains("/fhir/")
                                ? "application/fhir+json"
                                : "application/problem+json");
        assertThat(json(answer).has(operation.contains("/fhir/") ? "issue" : "type")).isTrue();
    }

    private int refusal(String path) {
        return send(anonymous(path.replace("/**", "/x").replaceAll("\\{[^}]+}", ID)).GET())
                .statusCode();
    }

    private HttpRequest.Builder call(String operation, String token) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", ID);
        var request = token.isEmpty() ? anonymous(path) : bearer(path, token);
        return request.header("Content-Type", "application/json")
                .method(
                        parts[0],
                        parts[0].equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("{}"));
    }

    private static String changed(
            AuthorizationServer server,
            String client,
            String scope,
            Consumer<Map<String, Object>> change) {
        return server.signed(
                claims -> {
                    claims.put("sub", client);
                    claims.put("client_id", client);
                    claims.put("aud", List.of(AuthorizationServer.AUDIENCE));
                    claims.put("scope", List.of(scope));
                    claims.put("exp", Instant.now().plusSeconds(300));
                    change.accept(claims);
                });
    }

    private static void expired(Map<String, Object> claims) {
        claims.put("exp", Instant.now().minusSeconds(120));
        claims.put("iat", Instant.now().minusSeconds(600));
    }
}
