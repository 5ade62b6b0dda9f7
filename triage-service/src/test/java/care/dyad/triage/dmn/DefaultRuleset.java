package care.dyad.triage.dmn;

import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.TriageDecision;

import org.springframework.core.io.ClassPathResource;

import java.util.List;

/** The ruleset that ships, loaded once for all tests. */
final class DefaultRuleset {

    static final String LOCATION = "rulesets/dyad-default-1.0.0.dmn";
    static final CompiledRuleset RULES = RulesetFile.load(new ClassPathResource(LOCATION));

    private DefaultRuleset() {}

    static List<String> rules(TriageDecision decision) {
        return decision.rules().stream().map(MatchedRule::id).toList();
    }
}
