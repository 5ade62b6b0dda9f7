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

    @Bean
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                account("referrer", Roles.REFERRER),
                account("clinician", Roles.STAFF),
                account("triage", Roles.STAFF),
                account("linkworker", Roles.STAFF),
                account("ops", Roles.STAFF));
    }

    private static UserDetails account(String name, String role) {
        return User.withUsername(name).password("{noop}demo").roles(role).build();
    }
}
