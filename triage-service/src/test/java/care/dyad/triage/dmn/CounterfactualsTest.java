package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;
import static care.dyad.triage.domain.Pathway.PARENT_INFANT;
import static care.dyad.triage.domain.Pathway.SPECIALIST_PERINATAL;
import static care.dyad.triage.domain.Pathway.VCSE_LINK_WORK;
import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Counterfactual;
import care.dyad.triage.domain.Counterfactuals;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferralFactsBuilder;
import care.dyad.triage.domain.TriageDecision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

class CounterfactualsTest {

    private static List<Counterfactual> of(ReferralFactsBuilder referral) {
        ReferralFacts facts = referral.build();
        return Counterfactuals.of(facts, RULES.decide(facts), RULES::decide);
    }

    @Test
    void aMildReferralIsToldWhatWouldRaiseItTheMildestFirst() {
        var found = of(aReferral().scored(Instrument.EPDS, 11));

        assertThat(found)
                .extracting(Counterfactual::input, Counterfactual::value, Counterfactual::priority)
                .containsExactly(
                        tuple("relationshipConcern", "true", Priority.ROUTINE),
                        tuple("EPDS.total", "15", Priority.ROUTINE),
                        tuple("history", "BIPOLAR", Priority.ROUTINE),
                        tuple("EPDS.riskItem", "1", Priority.URGENT),
                        tuple("redFlags", "PERVASIVE_GUILT_OR_HOPELESSNESS", Priority.URGENT),
                        tuple("redFlags", "INTENT_TO_HARM_BABY", Priority.EMERGENCY));
        assertThat(found)
                .extracting(Counterfactual::reason)
                .contains(
                        "Would be for the specialist perinatal team, confirmed by a clinician,"
                                + " if the EPDS total were 15 on the day of the referral",
                        "Would be an emergency if there were a red flag (intent to harm baby)");
    }

    @ParameterizedTest
    @CsvSource({"EPDS, 11, 15", "PHQ9, 3, 15", "GAD7, 9, 15", "CORE10, 12, 20"})
    void theLeastTotalThatRaisesIsNamed(Instrument instrument, int sent, String least) {
        assertThat(of(aReferral().scored(instrument, sent)))
                .filteredOn(one -> one.input().equals(instrument + ".total"))
                .extracting(Counterfactual::value)
                .containsExactly(least);
    }

    @Test
    void aFreshScoreIsWhatRaisesAStaleOne() {
        var found = of(aReferral().score(Instrument.EPDS, 4, 0, 20));

        assertThat(found.getFirst().input()).isEqualTo("EPDS.total");
        assertThat(found.getFirst().value()).isEqualTo("5");
        assertThat(found.getFirst().pathways()).containsExactly(VCSE_LINK_WORK);
    }

    @Test
    void whatIsWithTheSpecialistCanOnlyBecomeMoreUrgent() {
        var found = of(aReferral().scored(Instrument.EPDS, 0).with(History.BIPOLAR));

        assertThat(found).extracting(Counterfactual::priority).doesNotContain(Priority.ROUTINE);
        assertThat(found).extracting(Counterfactual::input).contains("EPDS.riskItem", "redFlags");
    }

    @Test
    void aReviewForItsAreaIsToldToo() {
        var found = of(aReferral().scored(Instrument.EPDS, 11).in(AreaResolution.AMBIGUOUS));

        assertThat(found).extracting(Counterfactual::input).contains("EPDS.total", "redFlags");
    }

    @Test
    void aMissingRiskItemIsNotTakenForAnAnswer() {
        var found = of(aReferral().score(Instrument.PHQ9, 6, null, 3));

        assertThat(found).extracting(Counterfactual::input).contains("PHQ9.riskItem");
    }

    @Test
    void nothingRaisesAnEmergency() {
        assertThat(of(aReferral().flagged(RedFlag.ACTIVE_SUICIDE_PLAN))).isEmpty();
    }

    @Test
    void whereTheRulesFailNothingIsPromised() {
        var facts = aReferral().scored(Instrument.EPDS, 11).build();

        var found =
                Counterfactuals.of(facts, RULES.decide(facts), other -> TriageDecision.failed());

        assertThat(found).isEmpty();
    }

    @Test
    void eachOneRaisesTheDecisionAndFewAreNamed() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);
        var facts = new RandomFacts(random);

        Stream.generate(facts::any)
                .limit(2000)
                .forEach(
                        one -> {
                            var decision = RULES.decide(one);
                            var found = Counterfactuals.of(one, decision, RULES::decide);

                            assertThat(found).as("%s", one).hasSizeLessThanOrEqualTo(9);
                            assertThat(found)
                                    .as("%s", one)
                                    .allMatch(other -> isAbove(other, decision))
                                    .isEqualTo(Counterfactuals.of(one, decision, RULES::decide));
                        });
    }

    private static boolean isAbove(Counterfactual other, TriageDecision decision) {
        int priority = other.priority().compareTo(decision.priority());
        int intensity = intensity(other.pathways()) - intensity(decision.pathways());
        return priority >= 0 && intensity >= 0 && priority + intensity > 0;
    }

    private static int intensity(List<?> pathways) {
        return pathways.contains(SPECIALIST_PERINATAL)
                ? 3
                : pathways.contains(PARENT_INFANT) ? 2 : pathways.contains(VCSE_LINK_WORK) ? 1 : 0;
    }
}
