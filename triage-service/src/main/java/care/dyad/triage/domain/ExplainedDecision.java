package care.dyad.triage.domain;

import java.util.List;

/**
 * A decision, and what would have raised it.
 *
 * @param decision the decision
 * @param counterfactuals what would have raised it, the mildest first
 */
public record ExplainedDecision(TriageDecision decision, List<Counterfactual> counterfactuals) {

    /** Keeps its own copy. */
    public ExplainedDecision {
        counterfactuals = List.copyOf(counterfactuals);
    }
}
