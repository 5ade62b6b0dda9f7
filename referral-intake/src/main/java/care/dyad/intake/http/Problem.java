package care.dyad.intake.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * The problems that this API answers with (RFC 9457). Their types are stable. A detail says what to
 * do and never repeats what was sent.
 */
enum Problem {
    INVALID_REFERRAL(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The referral cannot be taken in as it is",
            "Correct every field listed under errors and send it again."),
    DUPLICATE_REFERENCE(
            HttpStatus.CONFLICT,
            "The source reference is taken",
            "Another referral was taken in under the same source.system and source.reference."
                    + " Send a new referral under a new reference."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key names another request",
            "Send a repeat exactly as it was, and anything else under a new key."),
    REQUEST_IN_PROGRESS(
            HttpStatus.CONFLICT,
            "The first request with this Idempotency-Key is being answered",
            "Send the same again in a second to get its answer."),
    INVALID_HEADER(
            HttpStatus.BAD_REQUEST,
            "A header is not as it has to be",
            "Send 1 to 100 letters, digits and . _ : ~ - in the header that is named, for example"
                    + " a UUID, and nothing that looks like an NHS number."),
    INVALID_REASON(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The reason is missing or not one of the list",
            "Send one of the reasons listed under errors."),
    WITHDRAWN(
            HttpStatus.CONFLICT,
            "The referral was withdrawn",
            "Send a new referral under a new reference."),
    ERASED(
            HttpStatus.CONFLICT,
            "Who the referral is about was erased",
            "Nothing can be added to it; send a new referral under a new reference."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "Something about the referral has changed",
            "Get the status, look at it, and send the correction with its ETag."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "A correction needs If-Match",
            "Get the status and send its ETag as If-Match."),
    INVALID_SUBSCRIPTION(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The subscription cannot be made as it is",
            "Correct every field listed under errors and send it again."),
    SUBSCRIPTION_EXISTS(
            HttpStatus.CONFLICT,
            "The account has a subscription to this address",
            "Use the one that Location names, or delete it first."),
    TOO_MANY_SUBSCRIPTIONS(
            HttpStatus.CONFLICT,
            "The account has as many subscriptions as it may have",
            "Delete one that is not needed any more."),
    MALFORMED_JSON(
            HttpStatus.BAD_REQUEST,
            "The body is not readable JSON",
            "Send one JSON object in UTF-8, with no field twice and at most 32 levels deep."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", "Send at most 256 KiB."),
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request is malformed",
            "Check the address and the headers; a referralId is a UUID."),
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            "Sign in first",
            "Send a bearer token that is valid now and for this service; in a local run the name and"
                    + " the password of an account as HTTP Basic."),
    NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "The account may not do this",
            "Use a token with the scope that the operation is documented with, of a client that is"
                    + " known here as a partner's; in a local run an account that may do it."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such thing here",
            "Check the address; a referral is shown to those who may see it."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The address does not take this method",
            "Use a method that the Allow header lists."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "There is no answer in the media type asked for",
            "Accept application/json and application/problem+json."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The media type of the body is not supported",
            "Send application/json."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "The account sends too much at once",
            "Send the same again after the seconds that Retry-After names."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service cannot answer now",
            "Send the same again in a while; a repeat is never taken in twice."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "Send the same again in a while; a repeat is never taken in twice.");

    private static final String TYPES = "https://dyad.care/problems/";

    private final HttpStatus status;
    private final String title;
    private final String detail;

    Problem(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The general problem of a status. */
    static Problem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.ordinal() >= BAD_REQUEST.ordinal())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is5xxServerError() ? INTERNAL_ERROR : BAD_REQUEST);
    }

    /** True when the same request may succeed later. */
    boolean isRetryable() {
        return status.is5xxServerError()
                || this == REQUEST_IN_PROGRESS
                || this == TOO_MANY_REQUESTS;
    }

    /** When the same may be sent again; zero when that is not known, or never. */
    Duration retryAfter() {
        return switch (this) {
            case UNAVAILABLE -> Duration.ofSeconds(5);
            case REQUEST_IN_PROGRESS -> Duration.ofSeconds(1);
            default -> Duration.ZERO;
        };
    }

    /** Identifies the kind of problem; never changes. */
    URI type() {
        return URI.create(TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    HttpStatus status() {
        return status;
    }

    /** The instance is an id of its own: Spring would fill in the address, which was sent. */
    ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type());
        body.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        body.setTitle(title);
        body.setProperty("retryable", isRetryable());
        return body;
    }
}
