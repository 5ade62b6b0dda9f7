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

import java.util.Map;
import java.util.stream.Collectors;

/** A ruleset that KIE evaluates. Its decision {@code Outcome} is the whole decision. */
record DmnRuleset(String name, String version, String hash, DMNRuntime runtime, DMNModel model)
        implements Ruleset {

    static final String INPUT = "Referral";
    static final String OUTCOME = "Outcome";

    @Override
    public TriageDecision decide(ReferralFacts facts) {
        DMNResult result = evaluate(facts);
        if (result.hasErrors()) {
            throw new RulesFailed(failing(result), null);
        }
        if (result.getContext().get(OUTCOME) instanceof Map<?, ?> outcome) {
            return new FeelOutcome(outcome).decision(InputsUsed.of(facts));
        }
        throw new RulesFailed(OUTCOME + " gives no context", null);
    }

    private DMNResult evaluate(ReferralFacts facts) {
        DMNContext context = runtime.newContext();
        context.set(INPUT, FeelFacts.of(facts));
        try {
            return runtime.evaluateByName(model, context, OUTCOME);
        } catch (RuntimeException e) {
            throw new RulesFailed("KIE failed with " + e.getClass().getName(), e);
        }
    }

    /** Names the rules that failed; the messages themselves could hold what they were given. */
    private static String failing(DMNResult result) {
        return result.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(message -> message.getMessageType() + " at " + message.getSourceId())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
