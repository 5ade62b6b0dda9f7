package care.dyad.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import java.util.List;

/** The parts of the authorization server of tests. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AuthorizationServerConfiguration {

    /** Every endpoint is a filter, and without a servlet Tomcat calls none. */
    @Bean
    TomcatServletWebServerFactory webServer() {
        var tomcat = new TomcatServletWebServerFactory(0);
        tomcat.getSettings().setRegisterDefaultServlet(true);
        return tomcat;
    }

    @Bean
    RegisteredClients clients() {
        return new RegisteredClients();
    }

    @Bean
    InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    /** As RFC 9068 has access tokens, and as providers tell roles. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(AuthorizationServer.AUDIENCE))
                        .claim("client_id", context.getRegisteredClient().getClientId());
            } else {
                context.getClaims().claim("roles", roles(context));
            }
        };
    }

    private static List<String> roles(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        return person == null
                ? List.of()
                : person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
