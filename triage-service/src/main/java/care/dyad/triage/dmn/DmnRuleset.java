package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.InputsUsed;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;

import java.util.List;
import java.util.Map;

/** A ruleset that KIE evaluates. Its decision {@code Outcome} is the whole decision. */
record DmnRuleset(String name, String version, String hash, DMNRuntime runtime, DMNModel model)
        implements Ruleset {

    static final String INPUT = "Referral";
    static final String OUTCOME = "Outcome";

    @Override
    public TriageDecision decide(ReferralFacts facts) {
        return new FeelOutcome(evaluate(facts)).decision(InputsUsed.of(facts));
    }

    private Map<?, ?> evaluate(ReferralFacts facts) {
        DMNContext context = runtime.newContext();
        context.set(INPUT, FeelFacts.of(facts));
        DMNResult result = runtime.evaluateByName(model, context, OUTCOME);
        if (result.hasErrors()) {
            throw new RulesFailed("errors in " + failing(result), null);
        }
        if (result.getContext().get(OUTCOME) instanceof Map<?, ?> outcome) {
            return outcome;
        }
        throw new RulesFailed(OUTCOME + " gives no context", null);
    }

    /** Names the rules that failed; the messages themselves could hold what they were given. */
    private List<String> failing(DMNResult result) {
        return result.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(message -> message.getMessageType() + " at " + message.getSourceId())
                .distinct()
                .toList();
    }
}
