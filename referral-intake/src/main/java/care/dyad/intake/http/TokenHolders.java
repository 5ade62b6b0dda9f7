package care.dyad.intake.http;

import care.dyad.intake.PartnerAccounts;
import care.dyad.intake.SignInSettings;
import care.dyad.intake.application.Systems;
import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whom a token was given to. A partner has the scopes of partners and its systems, whichever of its
 * clients asks; anybody else has the scopes of staff alone.
 */
@Component
@Profile(LocalRun.ELSEWHERE)
class TokenHolders implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final PartnerAccounts partners;
    private final SignInSettings settings;

    TokenHolders(PartnerAccounts partners, SignInSettings settings) {
        this.partners = partners;
        this.settings = settings;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Object client = token.getClaims().get(settings.clientClaim());
        return partners.of(String.valueOf(client))
                .map(partner -> partner(token, partner))
                .orElseGet(() -> staff(token));
    }

    private AbstractAuthenticationToken partner(Jwt token, PartnerAccounts.Account partner) {
        List<GrantedAuthority> authorities = allowed(token, Scopes.OF_PARTNERS);
        partner.systems()
                .forEach(
                        system ->
                                authorities.add(
                                        new SimpleGrantedAuthority(Systems.AUTHORITY + system)));
        return new JwtAuthenticationToken(token, authorities, partner.name());
    }

    /** Named so that it can never be the account of a partner. */
    private AbstractAuthenticationToken staff(Jwt token) {
        return new JwtAuthenticationToken(
                token, allowed(token, Scopes.OF_STAFF), "subject:" + token.getSubject());
    }

    private List<GrantedAuthority> allowed(Jwt token, List<String> possible) {
        Collection<GrantedAuthority> granted = scopes.convert(token);
        var names = AuthorityUtils.authorityListToSet(granted);
        return possible.stream()
                .map(Scopes::authority)
                .filter(names::contains)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
