package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;

import java.util.List;

/**
 * What triage decided, with its explanation.
 *
 * @param disposition what happens next
 * @param priority how soon somebody must respond
 * @param severity highest zone reached
 * @param pathways the primary first; with a review they are the proposal
 * @param rules every matched rule
 * @param missing names of inputs that were missing
 * @param reviewReasons why a clinician has to look
 * @param redirectReasons why it is not for these pathways
 * @param ruleset what decided
 * @param explanation what else explains the decision
 */
public record TriageDecision(
        Disposition disposition,
        Priority priority,
        Severity severity,
        List<Pathway> pathways,
        List<MatchedRule> rules,
        List<String> missing,
        List<ReviewReason> reviewReasons,
        List<RedirectReason> redirectReasons,
        Ruleset ruleset,
        Explanation explanation) {

    private static final List<String> NEVER_WAITING = List.of("T1", "T2");
    private static final List<String> SPECIALIST = List.of("T4", "T5", "T6", "T6b", "T7");
    private static final String RISK_ANSWER = "T3";

    public TriageDecision {
        pathways = pathways.stream().distinct().toList();
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
        reviewReasons = List.copyOf(reviewReasons);
        redirectReasons = List.copyOf(redirectReasons);
    }

    /** A red flag (T1, T2): nothing may hold the referral up, neither area nor age nor consent. */
    public boolean neverWaits() {
        return matchedOneOf(NEVER_WAITING);
    }

    /** A risk item was answered above zero (T3). */
    public boolean hasRiskAnswer() {
        return matchedOneOf(List.of(RISK_ANSWER));
    }

    /** Severity, history or complexity points to specialist care (T4 to T7). */
    public boolean pointsToSpecialist() {
        return matchedOneOf(SPECIALIST);
    }

    /** An instrument came without its risk item, and a missing answer is not "no". */
    public boolean lacksRiskItem() {
        return missing.stream().anyMatch(name -> name.endsWith(".riskItem"));
    }

    /** The same explanation of other pathways and another priority. */
    TriageDecision with(List<Pathway> otherPathways, Priority otherPriority) {
        return new TriageDecision(
                disposition,
                otherPriority,
                severity,
                otherPathways,
                rules,
                missing,
                reviewReasons,
                redirectReasons,
                ruleset,
                explanation);
    }

    private boolean matchedOneOf(List<String> ids) {
        return rules.stream().map(MatchedRule::id).anyMatch(ids::contains);
    }
}
