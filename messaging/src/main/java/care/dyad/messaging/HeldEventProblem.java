package care.dyad.messaging;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/** Refusals as problem+json (RFC 9457). */
final class HeldEventProblem {

    private HeldEventProblem() {}

    static ErrorResponseException unknown() {
        return of(
                HttpStatus.NOT_FOUND,
                "unknown-held-event",
                "There is no such held event",
                "Look for it with GET /api/held-events");
    }

    static ErrorResponseException notNext() {
        return of(
                HttpStatus.CONFLICT,
                "not-next",
                "It is not next",
                "Only what is held, and first in its line, can be replayed or discarded: look at"
                        + " GET /api/held-events?first=true");
    }

    static ErrorResponseException noReason() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "The reason is not valid",
                "reason is a code such as SENT_AGAIN_BY_PARTNER: capital letters and underscores,"
                        + " 3 to 40 of them, and nobody's data");
    }

    static ErrorResponseException noCap(int atMost) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                "The cap is not valid",
                "atMost is a number from 1 to " + atMost);
    }

    private static ErrorResponseException of(
            HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("https://dyad.care/problems/" + type));
        body.setTitle(title);
        body.setProperty("retryable", false);
        return new ErrorResponseException(status, body, null);
    }
}
