package care.dyad.intake.http;

import care.dyad.intake.application.Systems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.util.List;
import java.util.stream.Stream;

/** The accounts of a local run, by HTTP Basic; everybody knows their password. */
@Configuration(proxyBeanMethods = false)
@Profile("local | test")
class DemoAccounts implements Credentials {

    private static final List<String> STAFF =
            List.of(
                    "ROLE_STAFF",
                    scope(Scopes.READ_REFERRALS),
                    scope(Scopes.RECONCILE_REFERRALS),
                    scope(Scopes.READ_METRICS));

    /**
     * As a plain look-up: the manager itself would replace each password by a slow hash at the
     * first sign-in, and every call of the API would pay for it.
     */
    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                        account("referrer", referrer()),
                        account("clinician", STAFF),
                        account("triage", STAFF),
                        account("linkworker", STAFF),
                        account("ops", operators()),
                        account("governance", List.of(scope(Scopes.ERASE_REFERRALS))))
                ::loadUserByUsername;
    }

    private static List<String> referrer() {
        return Stream.concat(
                        Stream.of("ROLE_REFERRER", Systems.ANY_AUTHORITY),
                        Scopes.OF_PARTNERS.stream().map(Scopes::authority))
                .toList();
    }

    private static List<String> operators() {
        return Stream.concat(STAFF.stream(), Stream.of(scope(Scopes.SETTLE_EVENTS))).toList();
    }

    private static String scope(String scope) {
        return Scopes.authority(scope);
    }

    private static UserDetails account(String name, List<String> authorities) {
        return User.withUsername(name)
                .password("{noop}demo")
                .authorities(authorities.toArray(String[]::new))
                .build();
    }

    @Override
    public void accept(HttpSecurity http, AuthenticationEntryPoint notSignedIn) {
        http.httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn));
    }

    @Override
    public void ask(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dyad\", charset=\"UTF-8\"");
    }

    @Override
    public void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        // Basic has no word for it: the status says all there is.
    }
}
