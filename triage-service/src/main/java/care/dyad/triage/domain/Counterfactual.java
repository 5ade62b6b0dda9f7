package care.dyad.triage.domain;

import java.util.List;

/**
 * What the decision would have been, had one input been worse.
 *
 * @param input name of the input, for example {@code EPDS.total}
 * @param value the least change that would do, for example {@code 15}
 * @param disposition what would have happened next
 * @param priority how soon somebody would have had to respond
 * @param pathways the pathways that would have been, the primary first
 * @param reason the same in words for a clinician
 */
public record Counterfactual(
        String input,
        String value,
        Disposition disposition,
        Priority priority,
        List<Pathway> pathways,
        String reason) {

    /** Keeps its own copy. */
    public Counterfactual {
        pathways = List.copyOf(pathways);
    }
}
