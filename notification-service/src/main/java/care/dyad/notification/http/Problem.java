package care.dyad.notification.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/** Refusals as problem+json (RFC 9457). */
final class Problem {

    private static final String TYPES = "https://dyad.care/problems/";

    private Problem() {}

    static ErrorResponseException unknown() {
        return of(
                HttpStatus.NOT_FOUND,
                "unknown-notification",
                "There is no such notification",
                "Look for it with GET /api/notifications");
    }

    static ErrorResponseException notNow() {
        return of(
                HttpStatus.CONFLICT,
                "not-now",
                "Its state does not allow that",
                "What was delivered, given up or put aside can be sent again; what was given up"
                        + " can be put aside");
    }

    static ErrorResponseException noReason() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "The reason is not valid",
                "reason is a code such as MAILBOX_REPAIRED: capital letters and underscores, 3 to"
                        + " 40 of them, and nobody's data");
    }

    private static ErrorResponseException of(
            HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        body.setProperty("retryable", false);
        return new ErrorResponseException(status, body, null);
    }
}
