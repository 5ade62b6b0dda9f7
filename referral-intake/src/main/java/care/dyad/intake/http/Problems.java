package care.dyad.intake.http;

import care.dyad.intake.domain.Fault;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.time.Duration;
import java.util.List;

/** Answers every exception with a problem of ours, so that nothing that was sent comes back. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        ProblemDetail problem = refused.problem().body();
        if (refused.header() != null) {
            problem.setProperty("header", refused.header());
        }
        return answer(problem, refused.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(AuthenticationException exception) {
        return answer(Problem.NOT_SIGNED_IN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(AccessDeniedException exception) {
        return answer(Problem.NOT_ALLOWED);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException exception) {
        if (Outage.isCauseOf(exception)) {
            log.warn("A part that is needed is away: {}", exception.getClass().getSimpleName());
            return answer(Problem.UNAVAILABLE);
        }
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
        return answer(problem.body(), problem.retryAfter());
    }

    /** A problem that lists what is wrong. */
    static ResponseEntity<ProblemDetail> answer(Problem problem, List<Fault> faults) {
        ProblemDetail body = problem.body();
        body.setProperty("errors", faults);
        return answer(body, Duration.ZERO);
    }

    /** Rounded up, so that whoever keeps to it is not too early. */
    private static ResponseEntity<ProblemDetail> answer(
            ProblemDetail problem, Duration retryAfter) {
        var answer =
                ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter.isPositive()) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.plusMillis(999).toSeconds()));
        }
        return answer.body(problem);
    }
}
