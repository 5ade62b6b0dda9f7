package care.dyad.triage.replay.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/** Refusals as problem+json (RFC 9457). */
final class Problem {

    private static final String TYPES = "https://dyad.care/problems/";

    private Problem() {}

    static ErrorResponseException busy() {
        return of(
                HttpStatus.CONFLICT,
                "replay-running",
                "Another replay runs",
                "One runs at a time: wait for it, or stop it with DELETE");
    }

    static ErrorResponseException unusableRuleset(String fault) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unusable-ruleset",
                "These rules cannot be tried out",
                fault);
    }

    static ErrorResponseException invalidLimit() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "The equity limit is not valid",
                "equityLimit is a number above 0 and at most 1; 0.05 is five percentage points");
    }

    static ErrorResponseException tooLarge(int bytes) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The ruleset is too large",
                "At most " + bytes + " bytes");
    }

    static ErrorResponseException unknown() {
        return of(
                HttpStatus.NOT_FOUND,
                "unknown-replay",
                "There is no such replay",
                "The latest five are kept, until triage-service ends");
    }

    static ErrorResponseException logUnavailable(String reason) {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-unavailable",
                "The log cannot be read",
                reason);
    }

    private static ErrorResponseException of(
            HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        body.setProperty("retryable", status != HttpStatus.UNPROCESSABLE_CONTENT);
        return new ErrorResponseException(status, body, null);
    }
}
