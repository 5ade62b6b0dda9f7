package care.dyad.pathway.http;

import care.dyad.start.signin.Credentials;
import care.dyad.start.signin.ProblemAnswers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String OPERATORS = "OPS";
    private static final String[] DIRECTORY_READERS = {
        "CLINICIAN", "TRIAGE", "LINKWORKER", OPERATORS
    };
    private static final String[] CARE = {"CLINICIAN", "TRIAGE", "LINKWORKER"};

    private static final String[] SECOND_PERSONS = {"CLINICIAN", "TRIAGE"};
    private static final String REVIEWS = "/api/reviews/*";
    private static final String SECONDS = "/api/reviews/**";
    private static final String CLOCK_STARTS = "/api/episodes/*/clock-start";
    private static final String DIRECTORY = "/api/services/**";
    private static final String REPORTS = "/api/reports/**";
    private static final String HELD_EVENTS = "/api/held-events/**";

    /** Of a system that reads metrics and is nobody's colleague. */
    static final String READ_METRICS = "SCOPE_metrics.read";

    /** Each call brings its credentials, so there is no session for a forged request to ride. */
    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, Credentials credentials, ProblemAnswers problems) {
        credentials.accept(http, problems);
        return http.csrf(csrf -> csrf.disable())
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
        requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyAuthority("ROLE_" + OPERATORS, READ_METRICS)
                .requestMatchers(REVIEWS)
                .hasRole("TRIAGE")
                .requestMatchers(SECONDS)
                .hasAnyRole(SECOND_PERSONS)
                .requestMatchers(CLOCK_STARTS)
                .hasAnyRole(SECOND_PERSONS)
                .requestMatchers(HttpMethod.PUT, DIRECTORY)
                .hasRole(OPERATORS)
                .requestMatchers(HttpMethod.GET, DIRECTORY)
                .hasAnyRole(DIRECTORY_READERS)
                .requestMatchers(REPORTS, HELD_EVENTS)
                .hasRole(OPERATORS)
                .requestMatchers("/api/**")
                .hasAnyRole(CARE)
                .anyRequest()
                .denyAll();
    }
}
