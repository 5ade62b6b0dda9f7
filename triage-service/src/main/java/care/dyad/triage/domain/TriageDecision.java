package care.dyad.triage.domain;

import java.util.List;

/**
 * What becomes of a referral, and why.
 *
 * @param disposition what happens next
 * @param priority how soon somebody must respond
 * @param severity highest zone reached
 * @param pathways the primary first; with {@code REVIEW} a proposal
 * @param rules every matched rule, in order of evaluation
 * @param inputsUsed the inputs that the decision rests on
 * @param missing inputs that were missing, by name
 * @param staleScores instruments whose score is too old to reassure
 * @param tasks what a person must do
 * @param reviewReasons why a clinician has to look; empty unless {@code REVIEW}
 * @param redirectReasons why the referral is not for these pathways
 */
public record TriageDecision(
        Disposition disposition,
        Priority priority,
        Severity severity,
        List<Pathway> pathways,
        List<MatchedRule> rules,
        List<InputUsed> inputsUsed,
        List<String> missing,
        List<String> staleScores,
        List<TriageTask> tasks,
        List<ReviewReason> reviewReasons,
        List<RedirectReason> redirectReasons) {

    /** Keeps its own copies. */
    public TriageDecision {
        pathways = List.copyOf(pathways);
        rules = List.copyOf(rules);
        inputsUsed = List.copyOf(inputsUsed);
        missing = List.copyOf(missing);
        staleScores = List.copyOf(staleScores);
        tasks = List.copyOf(tasks);
        reviewReasons = List.copyOf(reviewReasons);
        redirectReasons = List.copyOf(redirectReasons);
    }

    /** The decision where the rules could not decide: a clinician looks, soon. */
    public static TriageDecision failed() {
        return new TriageDecision(
                Disposition.REVIEW,
                Priority.URGENT,
                Severity.UNKNOWN,
                List.of(),
                List.of(
                        new MatchedRule(
                                "TRIAGE_FAILED",
                                "The rules could not decide on this referral; a clinician must")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ReviewReason.TRIAGE_FAILED),
                List.of());
    }

    /** True when the rules could not decide. */
    public boolean isFailed() {
        return reviewReasons.contains(ReviewReason.TRIAGE_FAILED);
    }
}
