package care.dyad.triage.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The demo account, in the profiles local and test only. Elsewhere nobody can sign in: triage
 * decides as ever, and has no API.
 */
@Configuration(proxyBeanMethods = false)
class DemoAccounts {

    @Bean
    @Profile({"local", "test"})
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ops").password("{noop}demo").roles("OPS").build());
    }

    @Bean
    @Profile("!local & !test")
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
