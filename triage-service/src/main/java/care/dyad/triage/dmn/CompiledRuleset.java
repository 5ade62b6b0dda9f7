package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.InputsUsed;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import java.util.Map;

/** A ruleset as Java, made of the same file that KIE reads and proved to decide the same. */
record CompiledRuleset(String name, String version, String hash, Program program)
        implements Ruleset {

    @Override
    public TriageDecision decide(ReferralFacts facts) {
        if (program.outcome(FeelFacts.of(facts)) instanceof Map<?, ?> outcome) {
            return new FeelOutcome(outcome).decision(InputsUsed.of(facts));
        }
        throw new RulesFailed(DmnRuleset.OUTCOME + " gives no context", null);
    }
}
