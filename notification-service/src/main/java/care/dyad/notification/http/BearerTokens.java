package care.dyad.notification.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Access tokens of the authorization server (OAuth 2.0, RFC 6750): JWTs that are for us. */
@Component
@Profile("!local & !test")
class BearerTokens implements Credentials {

    private final BearerTokenAuthenticationEntryPoint asking =
            new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler refusing = new BearerTokenAccessDeniedHandler();
    private final JwtDecoder decoder;
    private final String issuer;

    BearerTokens(
            JwtDecoder decoder,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        this.decoder = decoder;
        this.issuer = issuer;
    }

    @Override
    public void accept(HttpSecurity http, AuthenticationEntryPoint notSignedIn) {
        http.oauth2ResourceServer(
                server ->
                        server.authenticationEntryPoint(notSignedIn)
                                .protectedResourceMetadata(
                                        metadata ->
                                                metadata.protectedResourceMetadataCustomizer(
                                                        this::describe))
                                .jwt(tokens -> tokens.decoder(this::decode)));
    }

    /** For clients that look up by themselves where tokens come from (RFC 9728). */
    private void describe(OAuth2ProtectedResourceMetadata.Builder metadata) {
        metadata.authorizationServer(issuer)
                .scopes(scopes -> scopes.addAll(Scopes.ALL))
                .resourceName("Dyad notifications");
    }

    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new IssuerAway(e);
        }
    }

    @Override
    public void ask(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        asking.commence(request, response, why);
    }

    @Override
    public void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        refusing.handle(request, response, why);
    }
}
