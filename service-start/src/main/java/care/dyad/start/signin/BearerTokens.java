package care.dyad.start.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Access tokens of the authorization server (OAuth 2.0, RFC 6750): JWTs that are for us. */
final class BearerTokens implements Credentials {

    private final BearerTokenAuthenticationEntryPoint asking =
            new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler refusing = new BearerTokenAccessDeniedHandler();
    private final JwtDecoder decoder;
    private final Converter<Jwt, AbstractAuthenticationToken> holders;
    private final @Nullable TokenScopes scopes;
    private final String issuer;

    BearerTokens(
            JwtDecoder decoder,
            Converter<Jwt, AbstractAuthenticationToken> holders,
            @Nullable TokenScopes scopes,
            String issuer) {
        this.decoder = decoder;
        this.holders = holders;
        this.scopes = scopes;
        this.issuer = issuer;
    }

    @Override
    public void accept(HttpSecurity http, AuthenticationEntryPoint notSignedIn) {
        http.oauth2ResourceServer(
                server -> {
                    server.authenticationEntryPoint(notSignedIn)
                            .jwt(
                                    tokens ->
                                            tokens.decoder(this::decode)
                                                    .jwtAuthenticationConverter(holders));
                    if (scopes != null) {
                        describe(server, scopes);
                    }
                });
    }

    private void describe(OAuth2ResourceServerConfigurer<HttpSecurity> server, TokenScopes told) {
        server.protectedResourceMetadata(
                metadata ->
                        metadata.protectedResourceMetadataCustomizer(
                                resource ->
                                        resource.authorizationServer(issuer)
                                                .scopes(all -> all.addAll(told.scopes()))
                                                .resourceName(told.service())));
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
