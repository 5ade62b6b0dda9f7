package care.dyad.pathway.http;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.RememberStaff;
import care.dyad.start.LocalRun;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.util.List;

/** The accounts of a local run, by HTTP Basic; everybody knows their password. */
@Configuration(proxyBeanMethods = false)
@Profile(LocalRun.PROFILES)
class DemoAccounts {

    private static final List<UserDetails> ACCOUNTS =
            List.of(
                    account("clinician", "ROLE_CLINICIAN", Staff.EVERY_TEAM),
                    account("sunderland", "ROLE_CLINICIAN", Staff.TEAM + "cntw-sunderland"),
                    account("lead", "ROLE_CLINICIAN", "ROLE_LEAD", Staff.EVERY_TEAM),
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
        return new InMemoryUserDetailsManager(ACCOUNTS)::loadUserByUsername;
    }

    /** As if everybody had signed in once, so that each can be assigned to. */
    @Bean
    SmartInitializingSingleton everybodyIsKnown(RememberStaff rememberStaff) {
        return () ->
                ACCOUNTS.forEach(
                        one ->
                                rememberStaff.remember(
                                        one.getUsername(),
                                        AuthorityUtils.authorityListToSet(one.getAuthorities())));
    }

    private static UserDetails account(String name, String... authorities) {
        return User.withUsername(name).password("{noop}demo").authorities(authorities).build();
    }
}
