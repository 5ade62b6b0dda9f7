package care.dyad.notification.http;

import care.dyad.start.signin.Credentials;
import care.dyad.start.signin.ProblemAnswers;
import care.dyad.start.signin.TokenScopes;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    @Bean
    TokenScopes tokenScopes() {
        return new TokenScopes("Dyad notifications", Scopes.ALL);
    }

    /** Every request brings its own credentials, so there is nothing for a forged one to ride. */
    @Bean
    SecurityFilterChain api(HttpSecurity http, Credentials credentials, ProblemAnswers problems) {
        credentials.accept(http, problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .authorizeHttpRequests(AccessRules::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Scopes.authority(Scopes.READ_METRICS))
                .requestMatchers(HttpMethod.GET, "/api/**")
                .hasAuthority(Scopes.authority(Scopes.READ_NOTIFICATIONS))
                .requestMatchers("/api/**")
                .hasAuthority(Scopes.authority(Scopes.SETTLE_NOTIFICATIONS))
                .anyRequest()
                .denyAll();
    }
}
