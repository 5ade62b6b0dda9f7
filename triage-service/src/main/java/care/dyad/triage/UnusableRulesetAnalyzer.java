package care.dyad.triage;

import care.dyad.triage.application.UnusableRuleset;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the service does not start with this ruleset. */
class UnusableRulesetAnalyzer extends AbstractFailureAnalyzer<UnusableRuleset> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableRuleset cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the file, or let dyad.triage.ruleset name another one.",
                cause);
    }
}
