package care.dyad.triage.application;

import care.dyad.triage.domain.Counterfactuals;
import care.dyad.triage.domain.ExplainedDecision;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import org.springframework.stereotype.Component;

/**
 * Decides on one referral, and says what would have raised the decision. Where the rules cannot
 * decide, a clinician must: no referral is left undecided.
 */
@Component
public class TriageReferral {

    private final Ruleset ruleset;

    TriageReferral(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** The decision on these facts; an urgent review where the rules fail. */
    public ExplainedDecision triage(ReferralFacts facts) {
        TriageDecision decision = decide(facts);
        return new ExplainedDecision(decision, Counterfactuals.of(facts, decision, this::decide));
    }

    private TriageDecision decide(ReferralFacts facts) {
        try {
            return ruleset.decide(facts);
        } catch (RulesFailed e) {
            return TriageDecision.failed();
        }
    }
}
