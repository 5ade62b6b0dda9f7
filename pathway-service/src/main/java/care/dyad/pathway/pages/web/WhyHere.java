package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.domain.Counterfactual;
import care.dyad.pathway.episodes.domain.Explanation;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.pages.application.RuledOut;

import java.util.List;
import java.util.Locale;

/**
 * Why a referral came here.
 *
 * @param rules that matched
 * @param reviews why a clinician has to look
 * @param missing inputs that were missing
 * @param stale instruments whose score is old
 * @param tasks what a person must do
 * @param inputs that the decision rests on
 * @param ruledOut services of the area, and why not
 * @param wouldChange what would have raised it
 * @param ruleset its version
 */
record WhyHere(
        List<MatchedRule> rules,
        List<String> reviews,
        List<String> missing,
        List<String> stale,
        List<String> tasks,
        List<Explanation.Input> inputs,
        List<String> ruledOut,
        List<String> wouldChange,
        String ruleset) {

    static WhyHere of(TriageDecision triage, List<RuledOut> services) {
        Explanation explanation = triage.explanation();
        return new WhyHere(
                triage.rules(),
                triage.reviewReasons().stream().map(one -> Words.plain(one.name())).toList(),
                triage.missing(),
                explanation.staleScores().stream().map(Words::plain).toList(),
                explanation.tasks().stream().map(one -> Words.plain(one.name())).toList(),
                explanation.inputsUsed(),
                services.stream().map(WhyHere::ruledOut).toList(),
                explanation.counterfactuals().stream().map(Counterfactual::reason).toList(),
                triage.ruleset().version());
    }

    private static String ruledOut(RuledOut service) {
        return service.name() + ": " + reason(service) + ".";
    }

    private static String reason(RuledOut service) {
        if (service.reason() == null) {
            return service.notFromReferrer()
                    ? "it takes no referrals from this kind of referrer"
                    : "the rules did not point to "
                            + Words.of(service.pathway()).toLowerCase(Locale.UK);
        }
        return switch (service.reason()) {
            case NO_SERVICE_IN_AREA -> "it does not cover her area";
            case CLOSED -> "it is not open now";
            case OUTSIDE_WINDOW -> "it does not take this stage or age";
            case FULL -> "it is full";
        };
    }
}
