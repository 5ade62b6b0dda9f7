package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.Staff;

import org.springframework.security.core.Authentication;

/** Who looks at a page. */
final class SignedIn {

    private SignedIn() {}

    static Staff staff(Authentication account) {
        return Staff.with(
                account.getName(),
                account.getAuthorities().stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .toList());
    }

    /** Triage clinicians and team leads hand out work. */
    static boolean mayAssignMany(Authentication account) {
        return has(account, Roles.LEAD) || has(account, Roles.TRIAGE);
    }

    static boolean has(Authentication account, String role) {
        return account.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }
}
