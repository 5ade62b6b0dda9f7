package care.dyad.pathway.episodes.domain;

import java.util.List;

/**
 * What else explains a decision of triage, for a person to read.
 *
 * @param inputsUsed inputs that the decision rests on
 * @param staleScores instruments whose score is older than 14 days at the received date
 * @param tasks what a person must do
 * @param counterfactuals what would have raised the decision, the mildest change first
 */
public record Explanation(
        List<Input> inputsUsed,
        List<String> staleScores,
        List<TriageTask> tasks,
        List<Counterfactual> counterfactuals) {

    /** Nothing but the rules, for those who may not see more. */
    public static final Explanation NONE =
            new Explanation(List.of(), List.of(), List.of(), List.of());

    /**
     * An input that the decision rests on.
     *
     * @param name for example EPDS.total
     * @param value for example 11
     */
    public record Input(String name, String value) {}

    public Explanation {
        inputsUsed = List.copyOf(inputsUsed);
        staleScores = List.copyOf(staleScores);
        tasks = List.copyOf(tasks);
        counterfactuals = List.copyOf(counterfactuals);
    }
}
