package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ReferralTriaged;
import care.dyad.pathway.episodes.domain.Counterfactual;
import care.dyad.pathway.episodes.domain.Explanation;
import care.dyad.pathway.episodes.domain.TriageTask;

/** Reads what else explains a triage decision. */
final class ExplanationMapper {

    private ExplanationMapper() {}

    static Explanation toExplanation(ReferralTriaged event) {
        return new Explanation(
                event.getInputsUsed().stream()
                        .map(one -> new Explanation.Input(one.getName(), one.getValue()))
                        .toList(),
                event.getStaleScores(),
                event.getTasks().stream().map(task -> TriageTask.valueOf(task.name())).toList(),
                event.getCounterfactuals().stream().map(ExplanationMapper::toDomain).toList());
    }

    private static Counterfactual toDomain(care.dyad.events.Counterfactual one) {
        return new Counterfactual(
                one.getInput(),
                one.getValue(),
                one.getDisposition().name(),
                one.getPriority().name(),
                one.getPathways().stream().map(Enum::name).toList(),
                one.getReason());
    }
}
