package care.dyad.intake.http;

import care.dyad.intake.application.RequestTraces;
import care.dyad.start.signin.Credentials;
import care.dyad.start.signin.IssuerAway;
import care.dyad.start.signin.TokenScopes;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may do what. Every request brings its own credentials: there are no sessions. */
@Configuration(proxyBeanMethods = false)
class SignIn {

    @Bean
    TokenScopes tokenScopes() {
        return new TokenScopes("Dyad referral intake", Scopes.OF_PARTNERS);
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            Credentials credentials,
            RequestTraces traces,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        AuthenticationEntryPoint notSignedIn =
                (request, response, e) -> {
                    if (e instanceof IssuerAway) {
                        throw Refused.because(Problem.UNAVAILABLE);
                    }
                    credentials.ask(request, response, e);
                    problems.resolveException(request, response, null, e);
                };
        AccessDeniedHandler notAllowed =
                (request, response, e) -> {
                    credentials.refuse(request, response, e);
                    problems.resolveException(request, response, null, e);
                };
        credentials.accept(http, notSignedIn);
        return http.addFilterBefore(
                        new RequestHeaders(problems, traces), DisableEncodeUrlFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(notSignedIn)
                                        .accessDeniedHandler(notAllowed))
                .authorizeHttpRequests(SignIn::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers(
                        HttpMethod.GET,
                        ApiDocument.PATH,
                        ApiDocument.TOPICS_PATH,
                        "/schemas/*",
                        "/fhir/metadata")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Scopes.authority(Scopes.READ_METRICS))
                .requestMatchers("/reconciliation")
                .hasAuthority(Scopes.authority(Scopes.RECONCILE_REFERRALS))
                .requestMatchers("/api/held-events/**")
                .hasAuthority(Scopes.authority(Scopes.SETTLE_EVENTS))
                .requestMatchers("/referrals/*/erasure")
                .hasAuthority(Scopes.authority(Scopes.ERASE_REFERRALS))
                .requestMatchers(HttpMethod.GET, "/referrals/**", "/fhir/**")
                .hasAuthority(Scopes.authority(Scopes.READ_REFERRALS))
                .requestMatchers("/referrals/**")
                .hasAuthority(Scopes.authority(Scopes.WRITE_REFERRALS))
                .requestMatchers("/fhir/**")
                .hasAuthority(Scopes.authority(Scopes.WRITE_FHIR))
                .requestMatchers("/subscriptions/**")
                .hasAuthority(Scopes.authority(Scopes.WRITE_SUBSCRIPTIONS))
                .anyRequest()
                .authenticated();
    }
}
