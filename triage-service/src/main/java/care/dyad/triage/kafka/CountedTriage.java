package care.dyad.triage.kafka;

import care.dyad.triage.application.TriageReferral;
import care.dyad.triage.domain.ExplainedDecision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides on an event, counts the decision, and says so when the rules failed. */
@Component
class CountedTriage {

    private static final Logger log = LoggerFactory.getLogger(CountedTriage.class);

    private final TriageReferral triageReferral;
    private final TriageCounts counts;

    CountedTriage(TriageReferral triageReferral, TriageCounts counts) {
        this.triageReferral = triageReferral;
        this.counts = counts;
    }

    ExplainedDecision decide(Cause cause) {
        ExplainedDecision explained = triageReferral.triage(FactsMapper.facts(cause.facts()));
        counts.count(explained.decision());
        if (explained.decision().isFailed()) {
            log.error("the rules failed on event {}: sent to urgent review", cause.eventId());
        }
        return explained;
    }
}
