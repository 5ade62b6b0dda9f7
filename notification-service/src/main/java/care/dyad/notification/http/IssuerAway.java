package care.dyad.notification.http;

import org.springframework.security.core.AuthenticationException;

/** The authorization server does not answer, which says nothing about a token. */
final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("the authorization server does not answer", cause);
    }
}
