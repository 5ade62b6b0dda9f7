package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;
import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.Stage;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiled, the ruleset decides in every detail what KIE reads in the same file. */
class CompiledRulesetTest {

    /** A million by command: {@code -Ddyad.triage.compared=1000000}. */
    private static final int CASES = Integer.getInteger("dyad.triage.compared", 2000);

    private static final long SEED = 20261122;

    private final DmnRuleset meant = meant();

    @Test
    void everyTotalOfEveryInstrumentIsDecidedAsKieDecidesIt() {
        EnumSet.complementOf(EnumSet.of(Instrument.PBQ, Instrument.UNKNOWN)).stream()
                .flatMap(CompiledRulesetTest::everyTotal)
                .forEach(this::assertSame);
    }

    private static Stream<ReferralFacts> everyTotal(Instrument instrument) {
        return IntStream.rangeClosed(0, instrument.highestTotal())
                .boxed()
                .flatMap(
                        total ->
                                Stream.of(FunctionalImpairment.SOME, FunctionalImpairment.MARKED)
                                        .map(aReferral().scored(instrument, total)::impaired))
                .map(referral -> referral.build());
    }

    @Test
    void everyBondingScoreNearALineIsDecidedAsKieDecidesIt() {
        IntStream.rangeClosed(0, 35)
                .boxed()
                .flatMap(
                        score ->
                                Stream.of(
                                        aReferral().bonding(score, 0, 0, 0),
                                        aReferral().bonding(0, score, 0, 0),
                                        aReferral().bonding(0, 0, Math.min(score, 20), 0),
                                        aReferral().bonding(0, 0, 0, Math.min(score, 10))))
                .forEach(referral -> assertSame(referral.build()));
    }

    @Test
    void everyDayAndAgeNearALineIsDecidedAsKieDecidesIt() {
        IntStream.rangeClosed(12, 18)
                .boxed()
                .flatMap(
                        number ->
                                Stream.of(
                                        aReferral()
                                                .score(Instrument.EPDS, 3, 0, 3)
                                                .with(FamilyHistory.BIPOLAR)
                                                .at(Stage.POSTNATAL, number, false),
                                        aReferral().score(Instrument.EPDS, 3, 0, number),
                                        aReferral().scored(Instrument.EPDS, 3).aged(number)))
                .forEach(referral -> assertSame(referral.build()));
    }

    @Test
    void randomReferralsAreDecidedAsKieDecidesThem() {
        var facts = new RandomFacts(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));

        Stream.generate(facts::any).limit(CASES).forEach(this::assertSame);
    }

    private void assertSame(ReferralFacts facts) {
        assertThat(RULES.decide(facts)).as("%s", facts).isEqualTo(meant.decide(facts));
    }

    @Test
    void aValueThatADecisionCannotWorkWithIsAFailureThatNamesTheDecision() {
        Expression broken = slots -> List.of().getFirst();
        var program = new Program(List.of(new Program.Step("Level", broken, 1)), 2, 0);
        var rules = new CompiledRuleset("broken", "1", "0", program);

        assertThatThrownBy(() -> rules.decide(aReferral().build()))
                .isInstanceOf(RulesFailed.class)
                .hasMessageContaining("Level failed with");
    }

    private static DmnRuleset meant() {
        try {
            var file = new ClassPathResource(DefaultRuleset.LOCATION);
            return RulesetFile.interpreted(file.getContentAsByteArray(), "shipped");
        } catch (IOException e) {
            throw new IllegalStateException("the shipped ruleset is on the class path", e);
        }
    }
}
