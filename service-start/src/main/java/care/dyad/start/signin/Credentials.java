package care.dyad.start.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How callers of an API prove who they are. */
public interface Credentials {

    /**
     * Takes them.
     *
     * @param notSignedIn answers those who do not; also with {@link IssuerAway}
     */
    void accept(HttpSecurity http, AuthenticationEntryPoint notSignedIn);

    /** Asks for them in the headers of an answer. */
    void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException why);

    /** Says in the headers of an answer that they do not allow this. */
    void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why);
}
