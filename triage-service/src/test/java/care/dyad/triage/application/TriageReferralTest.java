package care.dyad.triage.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferralFactsBuilder;
import care.dyad.triage.domain.ReviewReason;
import care.dyad.triage.domain.TriageDecision;

import org.junit.jupiter.api.Test;

class TriageReferralTest {

    record BrokenRules(String name, String version, String hash) implements Ruleset {

        @Override
        public TriageDecision decide(ReferralFacts facts) {
            throw new RulesFailed("no answer", null);
        }
    }

    @Test
    void aFailureOfTheRulesBecomesAnUrgentReview() {
        var triageReferral = new TriageReferral(new BrokenRules("broken", "1", "0"));

        var explained = triageReferral.triage(ReferralFactsBuilder.aReferral().build());

        var decision = explained.decision();
        assertThat(decision.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(decision.priority()).isEqualTo(Priority.URGENT);
        assertThat(decision.pathways()).isEmpty();
        assertThat(decision.reviewReasons()).containsExactly(ReviewReason.TRIAGE_FAILED);
        assertThat(decision.rules()).extracting(MatchedRule::id).containsExactly("TRIAGE_FAILED");
        assertThat(explained.counterfactuals()).isEmpty();
    }
}
