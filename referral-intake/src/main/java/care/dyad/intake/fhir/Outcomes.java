package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

import java.util.List;

/** Says what is wrong as an OperationOutcome. */
final class Outcomes {

    private static final String FAULTS = Systems.dyad("fault");

    private Outcomes() {}

    static OperationOutcome of(ErrorCode error, List<Issue> issues) {
        var outcome = new OperationOutcome();
        issues.forEach(issue -> outcome.addIssue(component(error, issue)));
        return outcome;
    }

    private static OperationOutcomeIssueComponent component(ErrorCode error, Issue issue) {
        var component =
                new OperationOutcomeIssueComponent()
                        .setSeverity(IssueSeverity.ERROR)
                        .setCode(issue.type())
                        .setDiagnostics(issue.diagnostics());
        component.getDetails().addCoding().setSystem(Systems.ERRORS).setCode(error.code());
        if (issue.fault() != null) {
            component.getDetails().addCoding().setSystem(FAULTS).setCode(issue.fault().name());
        }
        issue.places().forEach(component::addExpression);
        return component;
    }
}
