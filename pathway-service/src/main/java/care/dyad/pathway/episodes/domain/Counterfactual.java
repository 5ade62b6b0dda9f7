package care.dyad.pathway.episodes.domain;

import java.util.List;

/**
 * What the decision would have been, had one input been otherwise. Its codes are shown as they came
 * and decide nothing.
 *
 * @param input name of the input, for example EPDS.total
 * @param value the least change that would do, for example 15
 * @param disposition what would have happened next
 * @param priority how soon somebody would have had to respond
 * @param pathways the pathways that would have been, the primary first
 * @param reason the same in words for a clinician
 */
public record Counterfactual(
        String input,
        String value,
        String disposition,
        String priority,
        List<String> pathways,
        String reason) {

    public Counterfactual {
        pathways = List.copyOf(pathways);
    }
}
