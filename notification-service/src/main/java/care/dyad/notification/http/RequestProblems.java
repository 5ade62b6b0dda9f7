package care.dyad.notification.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.net.URI;

/** Gives the refusals that Spring makes by itself the shape of all others. */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final URI UNTYPED = URI.create("about:blank");
    private static final URI MALFORMED = URI.create("https://dyad.care/problems/malformed");

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && isUntyped(problem)) {
            problem.setType(MALFORMED);
            problem.setProperty("retryable", status.is5xxServerError());
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().equals(UNTYPED);
    }
}
