package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import java.util.Arrays;

/**
 * The errors that this API answers with: HTTP status, code of {@link Systems#ERRORS} and, where the
 * status alone is known, the issue's code (BaRS, failure scenarios). 413 and 415 have no code
 * there.
 */
enum ErrorCode {
    BAD_REQUEST(400, "REC_BAD_REQUEST", IssueType.INVALID, "The request is malformed."),
    UNAUTHORIZED(
            401,
            "REC_UNAUTHORIZED",
            IssueType.SECURITY,
            "Send a bearer token that is valid now and for this service; in a local run the name and"
                    + " the password of an account as HTTP Basic."),
    FORBIDDEN(
            403,
            "REC_FORBIDDEN",
            IssueType.FORBIDDEN,
            "The account may not do this; use a token with the scope for it, of a client that is"
                    + " known here as a partner's."),
    NOT_FOUND(
            404,
            "REC_NOT_FOUND",
            IssueType.NOTFOUND,
            "There is no such thing here; a referral is shown to those who may see it."),
    METHOD_NOT_ALLOWED(
            405,
            "REC_METHOD_NOT_ALLOWED",
            IssueType.NOTSUPPORTED,
            "Use a method that the Allow header lists."),
    NOT_ACCEPTABLE(
            406, "REC_NOT_ACCEPTABLE", IssueType.PROCESSING, "Accept application/fhir+json."),
    TIMEOUT(
            408,
            "REC_TIMEOUT",
            IssueType.TIMEOUT,
            "The answer took too long, and nothing was done; send the same again with the same"
                    + " ids."),
    CONFLICT(409, "REC_CONFLICT", IssueType.CONFLICT, "The request contradicts another one."),
    CONTENT_TOO_LARGE(413, "REC_BAD_REQUEST", IssueType.TOOLONG, "Send at most 256 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "REC_BAD_REQUEST",
            IssueType.NOTSUPPORTED,
            "Send application/fhir+json; XML is not taken."),
    UNPROCESSABLE(
            422,
            "REC_UNPROCESSABLE_ENTITY",
            IssueType.BUSINESSRULE,
            "The message cannot be taken in as it is."),
    TOO_MANY_REQUESTS(
            429,
            "SEND_TOO_MANY_REQUESTS",
            IssueType.THROTTLED,
            "Send the same again after the seconds that Retry-After names."),
    SERVER_ERROR(
            500,
            "REC_SERVER_ERROR",
            IssueType.EXCEPTION,
            "Something went wrong here; send the same again in a while with the same ids."),
    UNAVAILABLE(
            503,
            "REC_SERVICE_UNAVAILABLE",
            IssueType.TRANSIENT,
            "The service cannot answer now; send the same again after the seconds that Retry-After"
                    + " names, with the same ids.");

    private final int status;
    private final String code;
    private final IssueType issue;
    private final String diagnostics;

    ErrorCode(int status, String code, IssueType issue, String diagnostics) {
        this.status = status;
        this.code = code;
        this.issue = issue;
        this.diagnostics = diagnostics;
    }

    /** The error of a status. */
    static ErrorCode of(int status) {
        return Arrays.stream(values())
                .filter(error -> error.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : SERVER_ERROR);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** What there is to say when nothing but the status is known. */
    Issue issue() {
        return Issue.of(issue, diagnostics);
    }
}
