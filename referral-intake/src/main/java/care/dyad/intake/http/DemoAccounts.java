package care.dyad.intake.http;

import care.dyad.intake.application.Systems;
import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.util.List;
import java.util.stream.Stream;

/** The accounts of a local run, by HTTP Basic; everybody knows their password. */
@Configuration(proxyBeanMethods = false)
@Profile(LocalRun.PROFILES)
class DemoAccounts {

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
        return Stream.concat(STAFF.stream(), Stream.of("ROLE_OPS", scope(Scopes.SETTLE_EVENTS)))
                .toList();
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
}
