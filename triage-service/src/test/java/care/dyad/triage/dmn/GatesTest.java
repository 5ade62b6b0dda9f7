package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;
import static care.dyad.triage.dmn.DefaultRuleset.rules;
import static care.dyad.triage.domain.Pathway.PARENT_INFANT;
import static care.dyad.triage.domain.Pathway.SPECIALIST_PERINATAL;
import static care.dyad.triage.domain.Pathway.VCSE_LINK_WORK;
import static care.dyad.triage.domain.ReferralFactsBuilder.aReferral;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Complexity;
import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.RedirectReason;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.ReviewReason;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.TriageTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.List;

class GatesTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN")
    void nothingHoldsUpARedFlag(RedFlag flag) {
        var facts =
                aReferral()
                        .flagged(flag)
                        .from(ReferrerRole.SELF)
                        .aged(15)
                        .in(AreaResolution.AMBIGUOUS)
                        .at(Stage.POSTNATAL, 900, true)
                        .withoutConsent()
                        .relationshipConcern()
                        .build();

        var decision = RULES.decide(facts);

        assertThat(decision.disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(decision.priority())
                .isEqualTo(flag.ordinal() < 4 ? Priority.EMERGENCY : Priority.URGENT);
        assertThat(decision.severity()).isEqualTo(Severity.CRISIS);
        assertThat(decision.pathways()).containsExactly(SPECIALIST_PERINATAL, PARENT_INFANT);
        assertThat(decision.reviewReasons()).isEmpty();
        assertThat(decision.redirectReasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EPDS", "PHQ9", "CORE10", "PBQ"})
    void aRiskItemAboveZeroWithALowTotalIsAnUrgentReviewByTheSpecialist(Instrument instrument) {
        var decision = RULES.decide(aReferral().score(instrument, 3, 1, 3).build());

        assertThat(decision.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(decision.priority()).isEqualTo(Priority.URGENT);
        assertThat(decision.pathways()).containsExactly(SPECIALIST_PERINATAL);
        assertThat(decision.tasks()).contains(TriageTask.RISK_REVIEW);
        assertThat(decision.reviewReasons()).contains(ReviewReason.RISK_ITEM);
        assertThat(rules(decision)).contains("T3");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true"})
    void bondingFactorFourIsARiskFromTwo(int factor4, boolean risk) {
        var facts = aReferral().scored(Instrument.EPDS, 4).bonding(0, 0, 0, factor4).build();

        assertThat(rules(RULES.decide(facts)).contains("T3")).isEqualTo(risk);
    }

    @Test
    void aRiskItemDoesNotHoldUpWhatRoutesAnyway() {
        var severe = aReferral().score(Instrument.PHQ9, 20, 1, 3).build();
        var history = aReferral().score(Instrument.PHQ9, 1, 1, 3).with(History.BIPOLAR).build();
        var family = aReferral().score(Instrument.PHQ9, 5, 1, 3).with(FamilyHistory.BIPOLAR);
        var familyAlone = aReferral().score(Instrument.PHQ9, 1, 1, 3).with(FamilyHistory.BIPOLAR);

        assertThat(RULES.decide(severe).disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(RULES.decide(history).disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(RULES.decide(family.build()).disposition()).isEqualTo(Disposition.ROUTE);
        assertThat(RULES.decide(familyAlone.build()).reviewReasons())
                .containsExactly(ReviewReason.RISK_ITEM, ReviewReason.FAMILY_HISTORY);
    }

    @Test
    void scoresOlderThanFourteenDaysCountUpwardOnly() {
        var fresh = RULES.decide(aReferral().score(Instrument.EPDS, 9, 0, 14).build());
        var stale = RULES.decide(aReferral().score(Instrument.EPDS, 9, 0, 15).build());
        var severe = RULES.decide(aReferral().score(Instrument.EPDS, 25, 0, 15).build());

        assertThat(rules(fresh)).containsExactly("T11");
        assertThat(fresh.staleScores()).isEmpty();
        assertThat(rules(stale)).containsExactly("T0");
        assertThat(stale.staleScores()).containsExactly("EPDS");
        assertThat(rules(severe)).containsExactly("T6");
        assertThat(severe.rules().getFirst().reason()).contains("15 days before the referral");
    }

    @Test
    void aScoreWithoutADateReassuresNobody() {
        var decision = RULES.decide(aReferral().score(Instrument.EPDS, 9, 0, null).build());

        assertThat(rules(decision)).containsExactly("T0");
        assertThat(decision.missing()).contains("EPDS.completedOn");
    }

    @Test
    void aMissingRiskItemIsNotNo() {
        var decision = RULES.decide(aReferral().score(Instrument.CORE10, 11, null, 3).build());

        assertThat(decision.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(decision.pathways()).containsExactly(VCSE_LINK_WORK);
        assertThat(decision.reviewReasons()).containsExactly(ReviewReason.RISK_ITEM_MISSING);
        assertThat(decision.missing()).contains("CORE10.riskItem");
    }

    @Test
    void linkWorkNeedsConsentToShareAndAReferrerThatItAccepts() {
        var mild = aReferral().scored(Instrument.EPDS, 10).withoutConsentToShare().build();
        var obstetrician = aReferral().scored(Instrument.EPDS, 10).from(ReferrerRole.OBSTETRICIAN);
        var moderate =
                aReferral()
                        .scored(Instrument.EPDS, 13)
                        .relationshipConcern()
                        .from(ReferrerRole.SOCIAL_WORKER)
                        .build();

        assertThat(RULES.decide(mild).reviewReasons())
                .containsExactly(ReviewReason.NO_CONSENT_TO_SHARE_WITH_VCSE);
        assertThat(RULES.decide(obstetrician.build()).reviewReasons())
                .containsExactly(ReviewReason.REFERRER_NOT_ACCEPTED_BY_VCSE);
        assertThat(RULES.decide(moderate).reviewReasons())
                .containsExactly(ReviewReason.REFERRER_NOT_ACCEPTED_BY_VCSE);
    }

    @Test
    void ineligibleReferralsAreRedirectedUnlessAClinicianMustSeeThem() {
        var other = aReferral().scored(Instrument.EPDS, 10).from(ReferrerRole.OTHER);
        var seen = aReferral().scored(Instrument.EPDS, 10).from(ReferrerRole.OTHER).safeguarding();
        var young = RULES.decide(aReferral().scored(Instrument.EPDS, 10).aged(15).build());
        var vcse = aReferral().scored(Instrument.EPDS, 10).from(ReferrerRole.VCSE_WORKER).build();

        var redirected = RULES.decide(other.build());

        assertThat(redirected.disposition()).isEqualTo(Disposition.REDIRECT);
        assertThat(redirected.pathways()).isEmpty();
        assertThat(redirected.redirectReasons())
                .containsExactly(RedirectReason.REFERRER_NOT_ACCEPTED);
        assertThat(RULES.decide(seen.build()).reviewReasons())
                .containsExactly(ReviewReason.NOT_ELIGIBLE);
        assertThat(young.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(young.tasks()).contains(TriageTask.CONTACT_CAMHS);
        assertThat(RULES.decide(vcse).disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(RULES.decide(aReferral().scored(Instrument.EPDS, 10).aged(16).build()))
                .satisfies(d -> assertThat(d.disposition()).isEqualTo(Disposition.ROUTE));
    }

    @Test
    void unknownSymbolsGoToReview() {
        var flag =
                RULES.decide(
                        aReferral().scored(Instrument.EPDS, 10).flagged(RedFlag.UNKNOWN).build());
        var factor =
                RULES.decide(
                        aReferral().scored(Instrument.EPDS, 10).with(Complexity.UNKNOWN).build());
        var instrument =
                RULES.decide(
                        aReferral()
                                .scored(Instrument.EPDS, 10)
                                .score(
                                        new ScreeningScore(
                                                Instrument.UNKNOWN, 99, null, List.of(), 3))
                                .build());

        assertThat(flag.disposition()).isEqualTo(Disposition.REVIEW);
        assertThat(flag.priority()).isEqualTo(Priority.URGENT);
        assertThat(flag.pathways()).containsExactly(SPECIALIST_PERINATAL);
        assertThat(factor.reviewReasons()).containsExactly(ReviewReason.UNKNOWN_SYMBOL);
        assertThat(factor.pathways()).containsExactly(VCSE_LINK_WORK);
        assertThat(instrument.reviewReasons()).containsExactly(ReviewReason.UNKNOWN_SYMBOL);
    }
}
