package care.dyad.intake.fhir;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing that is wrong with a message. Holds no value that was sent.
 *
 * @param type what kind
 * @param places where, as FHIRPath from the Bundle, or {@code http.} and the name of a header
 * @param diagnostics what is wrong and what to send instead
 * @param fault the kind of fault as {@code POST /referrals} tells it, or null
 */
record Issue(IssueType type, List<String> places, String diagnostics, @Nullable FaultCode fault) {

    Issue {
        places = List.copyOf(places);
    }

    static Issue of(IssueType type, String diagnostics) {
        return new Issue(type, List.of(), diagnostics, null);
    }

    static Issue at(String place, IssueType type, String diagnostics) {
        return new Issue(type, List.of(place), diagnostics, null);
    }

    /** A fault of the referral. */
    static Issue of(Fault fault, String place) {
        return new Issue(type(fault.code()), List.of(place), fault.message(), fault.code());
    }

    /** A fault that only a message can have. */
    static Issue at(String place, FaultCode code, String diagnostics) {
        return new Issue(type(code), List.of(place), diagnostics, code);
    }

    private static IssueType type(FaultCode code) {
        return switch (code) {
            case MISSING -> IssueType.REQUIRED;
            case UNKNOWN_FIELD, WRONG_TYPE -> IssueType.STRUCTURE;
            case UNKNOWN_CODE -> IssueType.CODEINVALID;
            case WRONG_FORMAT, OUT_OF_RANGE, WRONG_CHECK_DIGIT -> IssueType.VALUE;
            case TOO_LONG -> IssueType.TOOLONG;
            case NOT_EXPECTED, INCONSISTENT -> IssueType.INVARIANT;
            case WRONG_NUMBER_RANGE, IN_THE_FUTURE, NOT_PLAUSIBLE -> IssueType.BUSINESSRULE;
            case TAKEN -> IssueType.CONFLICT;
            case NOT_YOURS -> IssueType.FORBIDDEN;
        };
    }
}
