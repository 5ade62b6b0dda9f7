package care.dyad.triage.application;

import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import org.springframework.stereotype.Component;

/**
 * Decides on one referral. Where the rules cannot, a clinician must: no referral is left undecided.
 */
@Component
public class TriageReferral {

    private final Ruleset ruleset;

    TriageReferral(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /** The decision on these facts; an urgent review where the rules fail. */
    public TriageDecision triage(ReferralFacts facts) {
        try {
            return ruleset.decide(facts);
        } catch (RulesFailed e) {
            return TriageDecision.failed();
        }
    }
}
