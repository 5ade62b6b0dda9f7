package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.InputUsed;
import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedirectReason;
import care.dyad.triage.domain.ReviewReason;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.TriageDecision;
import care.dyad.triage.domain.TriageTask;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the decision {@code Outcome} of a ruleset says; refuses an answer that is not complete. */
final class FeelOutcome {

    private final Map<?, ?> outcome;

    FeelOutcome(Map<?, ?> outcome) {
        this.outcome = outcome;
    }

    TriageDecision decision(List<InputUsed> inputs) {
        return new TriageDecision(
                symbol(Disposition.class, outcome.get("disposition"), "disposition"),
                symbol(Priority.class, outcome.get("priority"), "priority"),
                symbol(Severity.class, outcome.get("severity"), "severity"),
                symbols(Pathway.class, "pathways"),
                rules(),
                inputs,
                texts("missing"),
                texts("stale"),
                symbols(TriageTask.class, "tasks"),
                symbols(ReviewReason.class, "reviewReasons"),
                symbols(RedirectReason.class, "redirectReasons"));
    }

    /** One entry for each rule; the reasons of its rows are joined. */
    private List<MatchedRule> rules() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Object row : list("rules")) {
            add(row, reasons);
        }
        List<MatchedRule> rules = new ArrayList<>(reasons.size());
        reasons.forEach((id, reason) -> rules.add(new MatchedRule(id, reason)));
        return rules;
    }

    private static void add(@Nullable Object row, Map<String, String> reasons) {
        if (!(row instanceof Map<?, ?> rule
                && rule.get("rule") instanceof String id
                && rule.get("reason") instanceof String reason)) {
            throw new RulesFailed("a matched rule has no id or no reason", null);
        }
        reasons.merge(id, reason, (first, second) -> first + ". " + second);
    }

    private List<String> texts(String field) {
        Set<String> texts = new LinkedHashSet<>();
        for (Object text : list(field)) {
            texts.add(String.valueOf(text));
        }
        return List.copyOf(texts);
    }

    private <E extends Enum<E>> List<E> symbols(Class<E> type, String field) {
        Set<E> symbols = new LinkedHashSet<>();
        for (Object value : list(field)) {
            symbols.add(symbol(type, value, field));
        }
        return List.copyOf(symbols);
    }

    private static <E extends Enum<E>> E symbol(
            Class<E> type, @Nullable Object value, String field) {
        try {
            return Enum.valueOf(type, String.valueOf(value));
        } catch (IllegalArgumentException e) {
            throw new RulesFailed("Outcome gives no known " + field, e);
        }
    }

    private List<?> list(String field) {
        if (outcome.get(field) instanceof List<?> list) {
            return list;
        }
        throw new RulesFailed("Outcome gives no list of " + field, null);
    }
}
