package care.dyad.start.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refusals of the security filters as problem+json (RFC 9457). */
public final class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BODY =
            """
            {"type":"https://dyad.care/problems/%s","title":"%s","status":%d,"retryable":%b}""";

    private final Credentials credentials;

    ProblemAnswers(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof IssuerAway) {
            answer(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "The authorization server cannot be reached; try again");
            return;
        }
        credentials.ask(request, response, e);
        answer(response, HttpStatus.UNAUTHORIZED, "sign-in", "Sign in with a known account");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        credentials.refuse(request, response, e);
        answer(response, HttpStatus.FORBIDDEN, "not-yours", "This account may not do that");
    }

    private static void answer(
            HttpServletResponse response, HttpStatus status, String type, String title)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        String body = BODY.formatted(type, title, status.value(), status.is5xxServerError());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
