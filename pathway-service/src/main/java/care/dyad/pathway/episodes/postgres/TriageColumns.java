package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a decision of triage, by the names of their parameters. */
final class TriageColumns {

    private TriageColumns() {}

    static Map<String, @Nullable Object> of(TriagedReferral referral) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", referral.referralId());
        values.put("eventId", referral.eventId());
        values.put("sequence", referral.sequence());
        values.put("ethnicity", referral.ethnicCategory());
        values.put("consent", referral.consentToShareWithVcse());
        values.put("safeguarding", referral.safeguardingConcern());
        values.put("interpreter", referral.interpreterLanguage());
        put(referral.candidate(), values);
        put(referral.decision(), values);
        return values;
    }

    private static void put(Candidate candidate, Map<String, @Nullable Object> values) {
        values.put("stage", candidate.stage().name());
        values.put("childAgeMonths", candidate.childAgeMonths());
        values.put("motherAgeYears", candidate.motherAgeYears());
        values.put("referrerRole", candidate.referrer().name());
    }

    private static void put(TriageDecision decision, Map<String, @Nullable Object> values) {
        values.put("disposition", decision.disposition().name());
        values.put("triagedPriority", decision.priority().name());
        values.put("severity", decision.severity().name());
        values.put("pathways", texts(decision.pathways()));
        values.put("ruleIds", texts(decision.rules().stream().map(MatchedRule::id).toList()));
        values.put(
                "ruleReasons", texts(decision.rules().stream().map(MatchedRule::reason).toList()));
        values.put("missing", texts(decision.missing()));
        values.put("reviewReasons", texts(decision.reviewReasons()));
        values.put("redirectReasons", texts(decision.redirectReasons()));
        values.put("rulesetVersion", decision.ruleset().version());
        values.put("rulesetHash", decision.ruleset().hash());
        values.put("explanation", TriageRow.explanation(decision.explanation()));
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
