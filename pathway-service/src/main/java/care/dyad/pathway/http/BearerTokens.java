package care.dyad.pathway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
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
    private final TokenHolders holders;

    BearerTokens(JwtDecoder decoder, TokenHolders holders) {
        this.decoder = decoder;
        this.holders = holders;
    }

    @Override
    public void accept(HttpSecurity http, AuthenticationEntryPoint notSignedIn) {
        http.oauth2ResourceServer(
                server ->
                        server.authenticationEntryPoint(notSignedIn)
                                .jwt(
                                        tokens ->
                                                tokens.decoder(this::decode)
                                                        .jwtAuthenticationConverter(holders)));
    }

    /** An authorization server that is away says nothing about the token. */
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
