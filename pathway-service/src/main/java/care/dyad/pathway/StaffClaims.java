package care.dyad.pathway;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads from the claims of a token who somebody is and what they may do; the same for everybody.
 */
public final class StaffClaims {

    private static final String TEAM = "TEAM_";

    private final SignInSettings settings;

    StaffClaims(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * The account that everything is recorded under.
     *
     * @throws OAuth2AuthenticationException when the token does not say
     */
    public String account(ClaimAccessor token) {
        String account = token.getClaimAsString(settings.accountClaim());
        if (account == null || account.isBlank()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_TOKEN,
                            "The token has no claim " + settings.accountClaim(),
                            null));
        }
        return account;
    }

    /** What they may do; nothing when the token says nothing that is known. */
    public List<GrantedAuthority> authorities(ClaimAccessor token) {
        List<String> told = values(token, settings.rolesClaim());
        Stream<String> roles =
                settings.roles().byAuthority().entrySet().stream()
                        .filter(role -> !Collections.disjoint(role.getValue(), told))
                        .map(Map.Entry::getKey);
        String prefix = settings.teamPrefix();
        Stream<String> teams =
                values(token, settings.teamsClaim()).stream()
                        .filter(value -> value.startsWith(prefix))
                        .map(value -> TEAM + value.substring(prefix.length()));
        return AuthorityUtils.createAuthorityList(Stream.concat(roles, teams).toList());
    }

    private static List<String> values(ClaimAccessor token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
