package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.Staff;

import org.springframework.security.core.Authentication;

/** The member of staff behind a request. */
final class SignedIn {

    private static final String LINK_WORKER = "ROLE_LINKWORKER";

    private SignedIn() {}

    static Staff staff(Authentication account) {
        boolean linkWorker =
                account.getAuthorities().stream()
                        .anyMatch(role -> LINK_WORKER.equals(role.getAuthority()));
        return new Staff(account.getName(), linkWorker);
    }
}
