package care.dyad.pathway.episodes.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.List;

/** Refusals as problem+json (RFC 9457). None of them is cured by sending the same again. */
final class Problem {

    /**
     * One thing that is wrong with a request.
     *
     * @param pointer JSON pointer to the field
     * @param code stable code
     * @param detail what is wrong and what is expected
     */
    record Fault(String pointer, String code, String detail) {}

    private static final String TYPES = "https://dyad.care/problems/";

    private Problem() {}

    static ErrorResponseException of(HttpStatus status, String type, String title, String detail) {
        return new ErrorResponseException(status, body(status, type, title, detail), null);
    }

    /** Refuses a request with all its faults. */
    static ErrorResponseException invalid(List<Fault> faults) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail body =
                body(status, "invalid", "The request has faults", "See errors, one for each fault");
        body.setProperty("errors", faults);
        return new ErrorResponseException(status, body, null);
    }

    /** Refuses an act that the episode does not allow. */
    static ErrorResponseException illegalMove(String code, String reason) {
        return conflict("illegal-move", "The episode does not allow it", code, reason);
    }

    /** Refuses a review that the case does not allow. */
    static ErrorResponseException illegalReview(String code, String reason) {
        return conflict("illegal-review", "The case does not allow it", code, reason);
    }

    /** Refuses a referral that is unknown, or not theirs to know. */
    static ErrorResponseException unknownReferral() {
        return of(
                HttpStatus.NOT_FOUND,
                "unknown-referral",
                "No such referral",
                "It is unknown, not triaged yet, or not yours.");
    }

    /** Refuses what was decided on an older version of the case. */
    static ErrorResponseException stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "The case has changed",
                "Read it again before you act on it.");
    }

    private static ErrorResponseException conflict(
            String type, String title, String code, String reason) {
        ProblemDetail body = body(HttpStatus.CONFLICT, type, title, reason);
        body.setProperty("code", code);
        return new ErrorResponseException(HttpStatus.CONFLICT, body, null);
    }

    private static ProblemDetail body(HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        body.setProperty("retryable", false);
        return body;
    }
}
