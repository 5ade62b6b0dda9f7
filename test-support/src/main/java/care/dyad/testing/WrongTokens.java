package care.dyad.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every kind of access token that a service must not take, although its scopes would do. */
public final class WrongTokens {

    private final AuthorizationServer server;
    private final AuthorizationServer foreign;
    private final String client;

    /**
     * @param server the one that the service trusts
     * @param foreign one that it does not
     * @param client a client of the server that may have the scopes
     */
    public WrongTokens(AuthorizationServer server, AuthorizationServer foreign, String client) {
        this.server = server;
        this.foreign = foreign;
        this.client = client;
    }

    /** The tokens for a scope, by what is wrong with each; an empty one is none at all. */
    public Map<String, String> of(String scope) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("none", "");
        wrong.put("damaged", server.token(client, scope) + "x");
        wrong.put("expired", signed(server, scope, WrongTokens::expired));
        wrong.put("for another", signed(server, scope, all -> all.put("aud", List.of("x"))));
        wrong.put("for nobody", signed(server, scope, all -> all.remove("aud")));
        wrong.put("of a stranger", signed(foreign, scope, all -> {}));
        wrong.put(
                "of a stranger who lies",
                signed(foreign, scope, all -> all.put("iss", server.issuer())));
        return wrong;
    }

    private String signed(
            AuthorizationServer by, String scope, Consumer<Map<String, Object>> change) {
        return by.signed(
                claims -> {
                    claims.put("sub", client);
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
