package care.dyad.pathway.episodes.http;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.LinkedReferral;
import care.dyad.pathway.episodes.domain.CareNeeds;
import care.dyad.pathway.episodes.domain.Counterfactual;
import care.dyad.pathway.episodes.domain.Explanation;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.episodes.domain.ReviewReason;
import care.dyad.pathway.episodes.domain.Ruleset;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.episodes.domain.TriageTask;
import care.dyad.pathway.episodes.domain.Withdrawal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case as {@code GET /api/referrals/{referralId}} answers it. */
record CaseJson(
        UUID referralId,
        String reference,
        Instant receivedAt,
        String priority,
        Triage triage,
        @Nullable Withdrawn withdrawal,
        List<ReviewJson> reviews,
        List<EpisodeJson> episodes,
        List<Gap> serviceGaps,
        List<LinkedReferral> otherReferrals,
        CareNeeds needs) {

    record Triage(
            String disposition,
            String priority,
            String severity,
            List<Pathway> pathways,
            List<MatchedRule> rules,
            List<Explanation.Input> inputsUsed,
            List<String> missing,
            List<String> staleScores,
            List<TriageTask> tasks,
            List<ReviewReason> reviewReasons,
            List<RedirectReason> redirectReasons,
            List<Counterfactual> counterfactuals,
            Ruleset ruleset) {}

    record Withdrawn(String reason, Instant at, String state) {

        static @Nullable Withdrawn of(@Nullable Withdrawal withdrawal) {
            return withdrawal == null
                    ? null
                    : new Withdrawn(
                            withdrawal.reason(), withdrawal.at(), withdrawal.state().name());
        }
    }

    record Gap(Pathway pathway, String areaCode, String reason, @Nullable Pathway fallback) {}

    static CaseJson of(CaseView view) {
        return new CaseJson(
                view.referralId(),
                view.reference(),
                view.receivedAt(),
                view.priority().name(),
                triage(view.triage()),
                Withdrawn.of(view.withdrawal()),
                view.reviews().stream().map(ReviewJson::of).toList(),
                view.episodes().stream().map(EpisodeJson::of).toList(),
                view.gaps().stream().map(CaseJson::gap).toList(),
                view.linked(),
                view.needs());
    }

    private static Triage triage(TriageDecision decision) {
        return new Triage(
                decision.disposition().name(),
                decision.priority().name(),
                decision.severity().name(),
                decision.pathways(),
                decision.rules(),
                decision.explanation().inputsUsed(),
                decision.missing(),
                decision.explanation().staleScores(),
                decision.explanation().tasks(),
                decision.reviewReasons(),
                decision.redirectReasons(),
                decision.explanation().counterfactuals(),
                decision.ruleset());
    }

    private static Gap gap(ServiceGap gap) {
        return new Gap(gap.pathway(), gap.area().code(), gap.reason().name(), gap.fallback());
    }
}
