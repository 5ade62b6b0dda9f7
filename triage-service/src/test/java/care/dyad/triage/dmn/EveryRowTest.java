package care.dyad.triage.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No row of the ruleset is there for nothing: for each there is a referral that it decides. */
class EveryRowTest {

    private static final Pattern ROW = Pattern.compile("<rule id=\"([^\"]+)\"");

    /** Some rows need three answers at once that are rare by chance. */
    private static final int MOST_REFERRALS = 20_000;

    private static final long SEED = 20261122;

    private final Set<String> unused = new HashSet<>();

    @Test
    void everyRowOfEveryTableIsTheOneChosenForSomeReferral() throws IOException {
        byte[] ruleset = new ClassPathResource(DefaultRuleset.LOCATION).getContentAsByteArray();
        unused.addAll(rows(ruleset));
        DmnRuleset rules = RulesetFile.interpreted(ruleset, "shipped");
        rules.runtime().addListener(new Chosen());
        var facts = new RandomFacts(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));

        Stream.generate(facts::any)
                .limit(MOST_REFERRALS)
                .takeWhile(referral -> !unused.isEmpty())
                .forEach(rules::decide);

        assertThat(unused).isEmpty();
    }

    private static Set<String> rows(byte[] ruleset) {
        String xml = new String(ruleset, StandardCharsets.UTF_8);
        return ROW.matcher(xml).results().map((MatchResult row) -> row.group(1)).collect(toSet());
    }

    /** Crosses out the rows that a decision has used. */
    private final class Chosen implements DMNRuntimeEventListener {

        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            unused.removeAll(event.getSelectedIds());
        }
    }
}
