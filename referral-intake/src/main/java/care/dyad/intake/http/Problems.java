package care.dyad.intake.http;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception with a problem of ours, so that nothing that was sent comes back. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableBody body) {
        return answer(body.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException exception) {
        return ResponseEntity.status(Problem.NOT_SIGNED_IN.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dyad\", charset=\"UTF-8\"")
                .body(Problem.NOT_SIGNED_IN.body());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException exception) {
        return answer(Problem.NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException exception) {
        ProblemDetail problem = Problem.INTERNAL_ERROR.body();
        log.error(
                "A request failed, its sender may repeat it: {}", problem.getInstance(), exception);
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    /** What Spring would say quotes the request; the status says enough. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = Problem.of(status);
        return ResponseEntity.status(problem.status()).headers(headers).body(problem.body());
    }

    static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.status()).body(problem.body());
    }
}
