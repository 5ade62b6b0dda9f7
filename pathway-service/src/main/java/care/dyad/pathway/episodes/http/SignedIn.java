package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.Staff;

import org.springframework.security.core.Authentication;

/** The member of staff behind a request. */
final class SignedIn {

    private SignedIn() {}

    static Staff staff(Authentication account) {
        return Staff.with(
                account.getName(),
                account.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .toList());
    }
}
