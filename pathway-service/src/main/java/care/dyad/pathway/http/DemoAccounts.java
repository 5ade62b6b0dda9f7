package care.dyad.pathway.http;

import care.dyad.pathway.RefusedToStart;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.StaffAccounts;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Demo accounts, for the profiles local and test only. */
@Configuration(proxyBeanMethods = false)
class DemoAccounts {

    /** Refuses before anything else is set up: no port is opened, no database touched. */
    @Bean
    static BeanFactoryPostProcessor refusalOutsideLocalRuns(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("local", "test"))) {
            throw new RefusedToStart(
                    "pathway-service has demo accounts only, and they are refused outside the"
                            + " profiles local and test: set SPRING_PROFILES_ACTIVE=local");
        }
        return factory -> {};
    }

    private static final Set<String> CARE =
            Set.of("ROLE_CLINICIAN", "ROLE_TRIAGE", "ROLE_LINKWORKER");

    private final InMemoryUserDetailsManager accounts =
            new InMemoryUserDetailsManager(
                    account("clinician", "ROLE_CLINICIAN", Staff.EVERY_TEAM),
                    account("sunderland", "ROLE_CLINICIAN", Staff.TEAM + "cntw-sunderland"),
                    account("triage", "ROLE_TRIAGE"),
                    account("linkworker", "ROLE_LINKWORKER", Staff.EVERY_TEAM),
                    account("ops", "ROLE_OPS"),
                    account("governance", "ROLE_GOVERNANCE"));

    /**
     * As a plain look-up: the manager itself would replace each password by a slow hash at the
     * first sign-in, and every call of the API would pay for it.
     */
    @Bean
    UserDetailsService accounts() {
        return accounts::loadUserByUsername;
    }

    /** Those accounts that belong to somebody who cares for mothers. */
    @Bean
    StaffAccounts staffAccounts() {
        return account -> accounts.userExists(account) ? staff(account) : Optional.empty();
    }

    private Optional<Staff> staff(String account) {
        Set<String> authorities =
                AuthorityUtils.authorityListToSet(
                        accounts.loadUserByUsername(account).getAuthorities());
        return Collections.disjoint(authorities, CARE)
                ? Optional.empty()
                : Optional.of(Staff.with(account, authorities));
    }

    private static UserDetails account(String name, String... authorities) {
        return User.withUsername(name).password("{noop}demo").authorities(authorities).build();
    }
}
