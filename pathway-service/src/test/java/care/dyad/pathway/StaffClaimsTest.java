package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

import java.util.List;
import java.util.Map;
import java.util.Set;

class StaffClaimsTest {

    private static final SignInSettings.Roles ROLES =
            new SignInSettings.Roles(
                    Set.of("clinician", "6f1c-group"),
                    Set.of("lead"),
                    Set.of("triage"),
                    Set.of("linkworker"),
                    Set.of("ops"),
                    Set.of());

    private final StaffClaims claims =
            new StaffClaims(new SignInSettings("sub", "groups", "groups", "dyad-team-", ROLES));

    @Test
    void rolesAndTeamsAreReadFromTheConfiguredClaims() {
        assertThat(authorities("6f1c-group", "lead", "dyad-team-cntw-sunderland", "canteen"))
                .containsExactlyInAnyOrder("ROLE_CLINICIAN", "ROLE_LEAD", "TEAM_cntw-sunderland");
    }

    @Test
    void anUnknownValueGivesNothing() {
        assertThat(authorities("governance", "CLINICIAN", "ROLE_OPS", "cntw-sunderland")).isEmpty();
        assertThat(claims.authorities(token(Map.of("sub", "anna")))).isEmpty();
    }

    @Test
    void aTokenWithoutTheAccountIsRefused() {
        assertThatThrownBy(() -> claims.account(token(Map.of("groups", List.of("clinician")))))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("sub");
    }

    private Set<String> authorities(String... values) {
        return AuthorityUtils.authorityListToSet(
                claims.authorities(token(Map.of("sub", "anna", "groups", List.of(values)))));
    }

    private static ClaimAccessor token(Map<String, Object> claims) {
        return () -> claims;
    }
}
