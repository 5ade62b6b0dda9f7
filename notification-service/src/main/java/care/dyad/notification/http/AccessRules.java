package care.dyad.notification.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    /** Basic authentication without a session, so there is nothing for a forged request to ride. */
    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, ProblemAnswers problems) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/actuator/**")
                                        .permitAll()
                                        .requestMatchers("/api/**")
                                        .hasRole("OPS")
                                        .anyRequest()
                                        .denyAll())
                .build();
    }
}
