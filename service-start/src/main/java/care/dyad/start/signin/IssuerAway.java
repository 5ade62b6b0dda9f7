package care.dyad.start.signin;

import org.springframework.security.core.AuthenticationException;

/** The authorization server does not answer, which says nothing about a token. */
public final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The authorization server cannot be reached", cause);
    }
}
