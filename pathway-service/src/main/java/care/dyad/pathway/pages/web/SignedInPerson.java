package care.dyad.pathway.pages.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import java.util.Collection;
import java.util.Objects;

/** Somebody whom the provider knows, under the account that everything is recorded under. */
final class SignedInPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;

    SignedInPerson(
            String account, Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
        super(authorities, token);
        this.account = account;
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person
                && super.equals(person)
                && account.equals(person.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), account);
    }
}
