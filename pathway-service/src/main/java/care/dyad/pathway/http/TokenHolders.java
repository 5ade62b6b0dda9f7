package care.dyad.pathway.http;

import care.dyad.pathway.StaffClaims;
import care.dyad.pathway.pages.application.RememberStaff;
import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Who holds a token of the API: the same accounts, roles and teams as on the pages. */
@Component
@Profile(LocalRun.ELSEWHERE)
class TokenHolders implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final StaffClaims claims;
    private final RememberStaff rememberStaff;

    TokenHolders(StaffClaims claims, RememberStaff rememberStaff) {
        this.claims = claims;
        this.rememberStaff = rememberStaff;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String account = claims.account(token);
        List<GrantedAuthority> authorities = new ArrayList<>(claims.authorities(token));
        rememberStaff.remember(account, AuthorityUtils.authorityListToSet(authorities));
        scopes.convert(token).stream()
                .filter(scope -> AccessRules.READ_METRICS.equals(scope.getAuthority()))
                .forEach(authorities::add);
        return new JwtAuthenticationToken(token, authorities, account);
    }
}
