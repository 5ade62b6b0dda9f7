package care.dyad.testing;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A real authorization server (Spring's) on a free port of this machine: it gives bearer tokens to
 * clients and signs people in to websites (OpenID Connect). It reads no configuration of the test's
 * classpath. A module that uses it needs {@code spring-security-oauth2-authorization-server} and a
 * web server on its test classpath.
 */
public final class AuthorizationServer implements AutoCloseable {

    /** For whom its tokens are. */
    public static final String AUDIENCE = "dyad";

    /** What every client and person of it proves itself by. */
    public static final String SECRET = "demo";

    private final AnnotationConfigServletWebServerApplicationContext context;

    private AuthorizationServer() {
        context =
                new AnnotationConfigServletWebServerApplicationContext(
                        AuthorizationServerConfiguration.class);
    }

    /** Starts another one, with keys of its own: one that nobody trusts yet. */
    public static AuthorizationServer start() {
        return new AuthorizationServer();
    }

    /** The one of this JVM, started at the first call. */
    public static AuthorizationServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {

        private static final AuthorizationServer SERVER = start();
    }

    /** Its address, which is the {@code iss} of its tokens. */
    public String issuer() {
        return "http://localhost:" + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets a client have tokens for itself (client credentials) with these scopes, or some. */
    public AuthorizationServer client(String id, String... scopes) {
        clients().add(RegisteredClients.itself(id, scopes));
        return this;
    }

    /** Lets a website sign people in; {@code redirect} is where they come back to. */
    public AuthorizationServer website(String id, String redirect) {
        clients().add(RegisteredClients.website(id, redirect));
        return this;
    }

    /** Lets a person sign in, whose id token says these {@code roles}. */
    public AuthorizationServer person(String name, String... roles) {
        var person = User.withUsername(name).password("{noop}" + SECRET).authorities(roles).build();
        var people = context.getBean(InMemoryUserDetailsManager.class);
        people.deleteUser(name);
        people.createUser(person);
        return this;
    }

    /** A token as a client gets it. */
    public String token(String client, String... scopes) {
        String credentials = client + ":" + SECRET;
        String answer =
                Http.body(
                        Http.to(issuer() + "/oauth2/token")
                                .header("Authorization", "Basic " + base64(credentials))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&scope="
                                                        + String.join("+", scopes))));
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    /** A token with whatever claims, signed with its key: for those that it would never give. */
    public String signed(Consumer<Map<String, Object>> claims) {
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = context.getBean(JWKSource.class);
        var set = JwtClaimsSet.builder().issuer(issuer()).claims(claims).build();
        return new NimbusJwtEncoder(keys).encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    private RegisteredClients clients() {
        return context.getBean(RegisteredClients.class);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
    }
}
