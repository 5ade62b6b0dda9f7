package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;
import static care.dyad.triage.dmn.DefaultRuleset.rules;
import static care.dyad.triage.domain.Pathway.PARENT_INFANT;
import static care.dyad.triage.domain.Pathway.SPECIALIST_PERINATAL;
import static care.dyad.triage.domain.Pathway.VCSE_LINK_WORK;
import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.Complexity;
import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.HelpSeeking;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ReviewReason;
import care.dyad.triage.domain.SocialNeed;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.TriageTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RulesTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void aHistoryOfSevereIllnessGoesToTheSpecialistEvenWhenWell(History history) {
        var decision = RULES.decide(aReferral().scored(Instrument.EPDS, 0).with(history).build());

        assertThat(decision.disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(decision.pathways()).containsExactly(SPECIALIST_PERINATAL);
        assertThat(rules(decision)).containsExactly("T4");
    }

    @ParameterizedTest
    @CsvSource({
        "PREGNANT,,      0, ROUTE",
        "POSTNATAL, 14,  0, ROUTE",
        "POSTNATAL, 15,  0, REVIEW",
        "POSTNATAL, 15, 10, ROUTE",
        "PRECONCEPTION,, 0, REVIEW"
    })
    void aFamilyHistoryRoutesInTheWeeksOfRiskOrWithAChangeInMood(
            Stage stage, Integer childAgeDays, int epds, Disposition disposition) {
        var facts =
                aReferral()
                        .at(stage, childAgeDays, false)
                        .scored(Instrument.EPDS, epds)
                        .with(FamilyHistory.BIPOLAR)
                        .build();

        var decision = RULES.decide(facts);

        assertThat(decision.disposition()).isEqualTo(disposition);
        assertThat(decision.pathways()).containsExactly(SPECIALIST_PERINATAL);
        assertThat(rules(decision)).containsExactly("T5");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void oneComplexityFactorTakesAModerateZoneToTheSpecialistForReview(Complexity factor) {
        var decision = RULES.decide(aReferral().scored(Instrument.EPDS, 13).with(factor).build());

        assertThat(decision.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(decision.pathways()).containsExactly(SPECIALIST_PERINATAL);
        assertThat(decision.reviewReasons()).containsExactly(ReviewReason.COMPLEXITY);
        assertThat(rules(decision)).containsExactly("T7");
    }

    @Test
    void aSafeguardingConcernAndALossAreComplexityFactors() {
        var concern = aReferral().scored(Instrument.EPDS, 13).safeguarding().build();
        var loss = aReferral().scored(Instrument.EPDS, 13).at(Stage.LOSS, 20, false).build();

        assertThat(rules(RULES.decide(concern))).containsExactly("T7");
        assertThat(rules(RULES.decide(loss))).containsExactly("T7");
        assertThat(RULES.decide(loss).tasks())
                .containsExactly(TriageTask.OFFER_MATERNAL_MENTAL_HEALTH_SERVICE);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 0, 0, T11",
        "12, 0, 0, T8",
        "0, 12, 0, T11",
        "0, 13, 0, T8",
        "0, 0, 9, T11",
        "0, 0, 10, T8"
    })
    void aBondingFactorAboveItsLineAddsTheParentInfantTeam(
            int factor1, int factor2, int factor3, String rule) {
        var facts =
                aReferral()
                        .scored(Instrument.EPDS, 4)
                        .bonding(factor1, factor2, factor3, 0)
                        .build();

        assertThat(rules(RULES.decide(facts))).containsExactly(rule);
    }

    @Test
    void parentInfantIsPrimaryAloneAndConcurrentBesideTheSpecialist() {
        var alone = aReferral().scored(Instrument.EPDS, 10).relationshipConcern().build();
        var moderate = aReferral().scored(Instrument.EPDS, 13).unresolvedAfterTreatment().build();
        var severe = aReferral().scored(Instrument.EPDS, 25).relationshipConcern().build();

        assertThat(RULES.decide(alone).pathways()).containsExactly(PARENT_INFANT);
        assertThat(RULES.decide(moderate).pathways())
                .containsExactly(PARENT_INFANT, VCSE_LINK_WORK);
        assertThat(RULES.decide(severe).pathways())
                .containsExactly(SPECIALIST_PERINATAL, PARENT_INFANT);
    }

    @Test
    void helpSeekingMattersOnlyAsTheOnlySignal() {
        var only = aReferral().with(HelpSeeking.SLEEP).build();
        var withNeed = aReferral().with(HelpSeeking.SLEEP).with(SocialNeed.FOOD).build();

        var screened = RULES.decide(only);
        var needed = RULES.decide(withNeed);

        assertThat(rules(screened)).containsExactly("T0", "T9");
        assertThat(screened.tasks()).containsExactly(TriageTask.SCREEN_MOTHER);
        assertThat(screened.pathways()).isEmpty();
        assertThat(rules(needed)).containsExactly("T0", "T10");
        assertThat(needed.pathways()).containsExactly(VCSE_LINK_WORK);
    }

    @ParameterizedTest
    @CsvSource({"PHQ9, 9, false", "PHQ9, 10, true", "GAD7, 7, false", "GAD7, 8, true"})
    void talkingTherapiesAreOfferedFromCaseness(Instrument instrument, int total, boolean offer) {
        var decision = RULES.decide(aReferral().scored(instrument, total).build());

        assertThat(decision.tasks().contains(TriageTask.OFFER_TALKING_THERAPIES)).isEqualTo(offer);
    }

    @Test
    void lowScoresAreNeverClosed() {
        var decision = RULES.decide(aReferral().scored(Instrument.EPDS, 0).build());

        assertThat(decision.disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(decision.pathways()).containsExactly(VCSE_LINK_WORK);
        assertThat(rules(decision)).containsExactly("T11");
    }
}
