package care.dyad.pathway.directory.http;

import care.dyad.pathway.directory.application.Fault;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;
import java.util.List;

/** Refusals of an edit as problem+json (RFC 9457). */
final class EditProblem {

    private static final String TYPES = "https://dyad.care/problems/";

    private EditProblem() {}

    static ErrorResponseException faulty(List<Fault> faults) {
        ProblemDetail body =
                body(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid",
                        "The directory has faults",
                        "See errors, one for each fault; nothing was changed");
        body.setProperty("errors", faults.stream().map(EditProblem::json).toList());
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, body, null);
    }

    static ErrorResponseException unknown() {
        return of(HttpStatus.NOT_FOUND, "unknown-service", "No such service", "Check the id.");
    }

    static ErrorResponseException stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "The directory has changed",
                "Read it again before you change it.");
    }

    static ErrorResponseException versionNeeded() {
        return of(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-needed",
                "Say which version you looked at",
                "Send its ETag as If-Match.");
    }

    static ErrorResponseException otherEntry() {
        return of(
                HttpStatus.CONFLICT,
                "not-a-service",
                "Not a service",
                "The on-call and the triage desk are changed with the whole directory.");
    }

    private record FaultJson(String pointer, String code, String detail, int line) {}

    private static FaultJson json(Fault fault) {
        return new FaultJson(fault.pointer(), fault.code().name(), fault.reason(), fault.line());
    }

    private static ErrorResponseException of(
            HttpStatus status, String type, String title, String detail) {
        return new ErrorResponseException(status, body(status, type, title, detail), null);
    }

    private static ProblemDetail body(HttpStatus status, String type, String title, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create(TYPES + type));
        body.setTitle(title);
        body.setProperty("retryable", false);
        return body;
    }
}
