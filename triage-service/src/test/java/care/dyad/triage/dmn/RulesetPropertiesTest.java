package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;
import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** What holds for every referral. The first one that it does not hold for is printed. */
class RulesetPropertiesTest {

    /** A million by command: {@code -Ddyad.triage.cases=1000000}. */
    private static final int CASES = Integer.getInteger("dyad.triage.cases", 100_000);

    private static final long SEED = 20261120;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final RandomFacts facts = new RandomFacts(random);

    /** Facts, and the same with one score raised or one flag added. */
    record Raise(ReferralFacts before, ReferralFacts after) {

        /** What does not hold; one pass, so that a million cases take minutes. */
        Stream<String> faults() {
            var decided = new DecidedCase(before, RULES.decide(before));
            var raised = new DecidedCase(after, RULES.decide(after));
            return Stream.of(
                            decided.faults(),
                            raised.isLowerThan(decided)
                                    ? Stream.of("lower when raised")
                                    : Stream.<String>empty(),
                            RULES.decide(before).equals(decided.decision())
                                    ? Stream.<String>empty()
                                    : Stream.of("decided otherwise the second time"))
                    .flatMap(faults -> faults)
                    .map(fault -> fault + ": " + before + " -> " + after);
        }
    }

    @Test
    void everyReferralIsDecidedSafelyAndRaisingItLowersNothing() {
        Optional<String> fault =
                Stream.generate(facts::any)
                        .limit(CASES)
                        .map(before -> new Raise(before, facts.raised(before)))
                        .flatMap(Raise::faults)
                        .findFirst();

        assertThat(fault).isEmpty();
    }

    @Test
    void aFaultIsFound() {
        var emergency = aReferral().flagged(RedFlag.ACTIVE_SUICIDE_PLAN).build();
        var decided = new DecidedCase(emergency, RULES.decide(emergency));
        var failed = new DecidedCase(emergency, TriageDecision.failed());

        assertThat(decided.faults()).isEmpty();
        assertThat(failed.faults()).containsExactly("an emergency is held up");
        assertThat(failed.isLowerThan(decided)).isTrue();
    }
}
