package care.dyad.intake.http;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
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
    @Profile("!local & !test")
    static BeanFactoryPostProcessor refuseDemoAccounts() {
        return beans -> {
            throw new NoSignIn();
        };
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        AuthenticationEntryPoint notSignedIn =
                (request, response, e) -> problems.resolveException(request, response, null, e);
        AccessDeniedHandler notAllowed =
                (request, response, e) -> problems.resolveException(request, response, null, e);
        return http.addFilterBefore(new RequestHeaders(problems), DisableEncodeUrlFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(notSignedIn)
                                        .accessDeniedHandler(notAllowed))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers("/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasRole(Roles.STAFF)
                                        .requestMatchers(
                                                HttpMethod.GET,
                                                ApiDocument.PATH,
                                                ApiDocument.TOPICS_PATH,
                                                "/schemas/*",
                                                "/fhir/metadata")
                                        .permitAll()
                                        .requestMatchers("/reconciliation")
                                        .hasRole(Roles.STAFF)
                                        .requestMatchers("/referrals/*/erasure")
                                        .hasRole(Roles.GOVERNANCE)
                                        .requestMatchers(
                                                HttpMethod.POST, "/referrals/**", "/fhir/**")
                                        .hasRole(Roles.REFERRER)
                                        .requestMatchers(HttpMethod.PUT, "/referrals/**")
                                        .hasRole(Roles.REFERRER)
                                        .requestMatchers("/subscriptions/**")
                                        .hasRole(Roles.REFERRER)
                                        .anyRequest()
                                        .authenticated())
                .build();
    }
}
