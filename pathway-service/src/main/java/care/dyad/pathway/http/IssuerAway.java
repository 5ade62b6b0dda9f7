package care.dyad.pathway.http;

import org.springframework.security.core.AuthenticationException;

/** The authorization server cannot be asked for its keys. */
final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The authorization server cannot be reached", cause);
    }
}
