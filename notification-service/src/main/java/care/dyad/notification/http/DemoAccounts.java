package care.dyad.notification.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The demo account, in the profiles local and test only. Elsewhere nobody can sign in: messages go
 * out as ever, and there is no API.
 */
@Configuration(proxyBeanMethods = false)
class DemoAccounts {

    /**
     * As a plain look-up: the manager itself would replace each password by a slow hash at the
     * first sign-in, and every call of the API would pay for it.
     */
    @Bean
    @Profile({"local", "test"})
    UserDetailsService accounts() {
        return new InMemoryUserDetailsManager(
                        User.withUsername("ops").password("{noop}demo").roles("OPS").build())
                ::loadUserByUsername;
    }

    @Bean
    @Profile("!local & !test")
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
