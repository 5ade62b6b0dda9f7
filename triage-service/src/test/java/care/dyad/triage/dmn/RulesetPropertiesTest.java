package care.dyad.triage.dmn;

import static care.dyad.triage.dmn.DefaultRuleset.RULES;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.TriageDecision;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

class RulesetPropertiesTest {

    private static final int CASES = Integer.getInteger("dyad.triage.cases", 1000);
    private static final long SEED = 20261120;
    private static final Set<RedFlag> EMERGENCIES =
            Set.of(
                    RedFlag.SUSPECTED_POSTPARTUM_PSYCHOSIS,
                    RedFlag.ACTIVE_SUICIDE_PLAN,
                    RedFlag.VIOLENT_SELF_HARM_ACT,
                    RedFlag.INTENT_TO_HARM_BABY);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final RandomFacts facts = new RandomFacts(random);

    @Test
    void raisingAScoreOrAddingAFlagLowersNeitherPriorityNorIntensity() {
        cases().forEach(
                        before -> {
                            ReferralFacts after = facts.raised(before);

                            var lower = RULES.decide(before);
                            var higher = RULES.decide(after);

                            assertThat(higher.priority())
                                    .as("%s -> %s", before, after)
                                    .isGreaterThanOrEqualTo(lower.priority());
                            assertThat(intensity(higher))
                                    .as("%s -> %s", before, after)
                                    .isGreaterThanOrEqualTo(intensity(lower));
                        });
    }

    @Test
    void theSameFactsGiveTheSameDecision() {
        cases().limit(300)
                .forEach(one -> assertThat(RULES.decide(one)).isEqualTo(RULES.decide(one)));
    }

    @Test
    void everyDecisionIsSafe() {
        cases().forEach(
                        one -> {
                            var decision = RULES.decide(one);

                            assertEmergenciesStay(one, decision);
                            assertRiskIsSeen(one, decision);
                            assertUnknownIsSeen(one, decision);
                            assertThat(decision.rules()).as("%s", one).isNotEmpty();
                            assertThat(decision.reviewReasons().isEmpty())
                                    .as("%s %s", one, decision)
                                    .isEqualTo(decision.disposition() != Disposition.REVIEW);
                        });
    }

    private static void assertEmergenciesStay(ReferralFacts one, TriageDecision decision) {
        if (one.presentation().redFlags().stream().anyMatch(EMERGENCIES::contains)) {
            assertThat(decision.disposition()).isEqualTo(Disposition.ROUTE);
            assertThat(decision.priority()).isEqualTo(Priority.EMERGENCY);
            assertThat(decision.pathways()).first().isEqualTo(Pathway.SPECIALIST_PERINATAL);
        } else {
            assertThat(decision.priority()).isNotEqualTo(Priority.EMERGENCY);
        }
    }

    private static void assertRiskIsSeen(ReferralFacts one, TriageDecision decision) {
        boolean routesToVcse =
                decision.disposition() == Disposition.ROUTE
                        && decision.pathways().contains(Pathway.VCSE_LINK_WORK);
        if (routesToVcse) {
            assertThat(one.presentation().screening())
                    .as("%s", one)
                    .noneMatch(RulesetPropertiesTest::risk)
                    .noneMatch(RulesetPropertiesTest::lacksRiskItem);
        }
    }

    private static void assertUnknownIsSeen(ReferralFacts one, TriageDecision decision) {
        boolean crisis =
                one.presentation().redFlags().stream().anyMatch(flag -> flag != RedFlag.UNKNOWN);
        if (facts(one).anyMatch(symbol -> symbol.name().equals("UNKNOWN")) && !crisis) {
            assertThat(decision.disposition()).as("%s", one).isEqualTo(Disposition.REVIEW);
        }
    }

    private static boolean risk(ScreeningScore score) {
        return switch (score.instrument()) {
            case EPDS, PHQ9, CORE10, PBQ ->
                    Objects.requireNonNullElse(score.riskItem(), 0) >= 1
                            || Objects.requireNonNullElse(score.factor(4), 0) >= 2;
            case GAD7, GAD2, WHOOLEY, UNKNOWN -> false;
        };
    }

    private static boolean lacksRiskItem(ScreeningScore score) {
        return switch (score.instrument()) {
            case EPDS, PHQ9, CORE10 -> score.riskItem() == null;
            case GAD7, GAD2, WHOOLEY, PBQ, UNKNOWN -> false;
        };
    }

    private static Stream<Enum<?>> facts(ReferralFacts one) {
        var presentation = one.presentation();
        return Stream.of(
                        presentation.redFlags(),
                        presentation.history(),
                        presentation.familyHistory(),
                        presentation.complexity(),
                        presentation.socialNeeds(),
                        one.parentInfant().helpSeeking(),
                        List.of(one.referrerRole(), one.perinatal().stage()))
                .flatMap(symbols -> symbols.stream());
    }

    private static int intensity(TriageDecision decision) {
        return decision.pathways().stream().mapToInt(Enum::ordinal).max().orElse(-1);
    }

    private Stream<ReferralFacts> cases() {
        return Stream.generate(facts::any).limit(CASES);
    }
}
