package care.dyad.triage.http;

import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The account of a local run, by HTTP Basic; everybody knows its password. */
@Configuration(proxyBeanMethods = false)
@Profile(LocalRun.PROFILES)
class DemoAccounts {

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
}
