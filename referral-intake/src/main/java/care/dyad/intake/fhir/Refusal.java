package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import java.util.List;

/** A message that is refused before anything is done. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode error;
    private final transient List<Issue> issues;

    /** The cause is left out on purpose: parsers quote what they could not read. */
    Refusal(ErrorCode error, List<Issue> issues) {
        super(error.name(), null, false, false);
        this.error = error;
        this.issues = List.copyOf(issues);
    }

    /** Nothing is known but the status. */
    static Refusal because(ErrorCode error) {
        return new Refusal(error, List.of(error.issue()));
    }

    /** The message is malformed, or asks for something that makes no sense. */
    static Refusal badRequest(String place, IssueType type, String diagnostics) {
        return new Refusal(ErrorCode.BAD_REQUEST, List.of(Issue.at(place, type, diagnostics)));
    }

    /** The message is in order, and not for this service. */
    static Refusal notSupported(String place, String diagnostics) {
        return new Refusal(
                ErrorCode.UNPROCESSABLE,
                List.of(Issue.at(place, IssueType.NOTSUPPORTED, diagnostics)));
    }

    ErrorCode error() {
        return error;
    }

    List<Issue> issues() {
        return issues;
    }
}
