package care.dyad.notification.http;

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
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;

/** The account of a local run, by HTTP Basic; everybody knows its password. */
@Configuration(proxyBeanMethods = false)
@Profile("local | test")
class DemoAccounts implements Credentials {

    /**
     * As a plain look-up: the manager itself would replace each password by a slow hash at the
     * first sign-in, and every call of the API would pay for it.
     */
    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                        User.withUsername("ops")
                                .password("{noop}demo")
                                .authorities(
                                        Scopes.ALL.stream()
                                                .map(Scopes::authority)
                                                .toArray(String[]::new))
                                .build())
                ::loadUserByUsername;
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
