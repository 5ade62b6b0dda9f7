package care.dyad.intake.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The accounts of a local run; everybody knows their password. */
@Configuration(proxyBeanMethods = false)
@Profile("local | test")
class DemoAccounts {

    /**
     * As a plain look-up: the manager itself would replace each password by a slow hash at the
     * first sign-in, and every call of the API would pay for it.
     */
    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                        account("referrer", Roles.REFERRER),
                        account("clinician", Roles.STAFF),
                        account("triage", Roles.STAFF),
                        account("linkworker", Roles.STAFF),
                        account("ops", Roles.STAFF),
                        account("governance", Roles.GOVERNANCE))
                ::loadUserByUsername;
    }

    private static UserDetails account(String name, String role) {
        return User.withUsername(name).password("{noop}demo").roles(role).build();
    }
}
