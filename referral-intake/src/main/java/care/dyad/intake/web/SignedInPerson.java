package care.dyad.intake.web;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import java.util.Collection;

/** Somebody whom the provider knows, under an account that can never be a partner's. */
final class SignedInPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    SignedInPerson(Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
        super(authorities, token);
    }

    @Override
    public String getName() {
        return "person:" + getSubject();
    }
}
