package care.dyad.triage.kafka;

import care.dyad.events.ScreeningScore;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Complexity;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.HelpSeeking;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ParentInfant;
import care.dyad.triage.domain.Perinatal;
import care.dyad.triage.domain.Presentation;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.SocialNeed;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The facts of an event as the domain knows them. Symbols have the same names in both. */
final class FactsMapper {

    private FactsMapper() {}

    /**
     * @throws UnreadableEvent when a score is one that its instrument cannot give
     */
    static ReferralFacts facts(care.dyad.events.ReferralFacts facts) {
        return new ReferralFacts(
                symbol(ReferrerRole.class, facts.getReferrerRole()),
                facts.getMotherAgeYears(),
                symbol(AreaResolution.class, facts.getAreaResolution()),
                new Perinatal(
                        symbol(Stage.class, facts.getStage()),
                        facts.getChildAgeDays(),
                        facts.getPastSecondBirthday()),
                presentation(facts),
                new ParentInfant(
                        facts.getRelationshipConcern(),
                        facts.getUnresolvedAfterTreatment(),
                        symbols(HelpSeeking.class, facts.getHelpSeeking())),
                facts.getConsentToReferral(),
                facts.getConsentToShareWithVcse(),
                facts.getSafeguardingConcern());
    }

    private static Presentation presentation(care.dyad.events.ReferralFacts facts) {
        return new Presentation(
                symbol(StatedSeverity.class, facts.getStatedSeverity()),
                facts.getScreening().stream().map(FactsMapper::score).toList(),
                symbols(RedFlag.class, facts.getRedFlags()),
                symbols(History.class, facts.getHistory()),
                symbols(FamilyHistory.class, facts.getFamilyHistory()),
                symbols(Complexity.class, facts.getComplexity()),
                symbol(FunctionalImpairment.class, facts.getFunctionalImpairment()),
                symbols(SocialNeed.class, facts.getSocialNeeds()));
    }

    private static care.dyad.triage.domain.ScreeningScore score(ScreeningScore score) {
        try {
            return new care.dyad.triage.domain.ScreeningScore(
                    symbol(Instrument.class, score.getInstrument()),
                    score.getTotal(),
                    score.getRiskItem(),
                    score.getFactors(),
                    score.getAgeDays());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("IMPOSSIBLE_SCORE", e);
        }
    }

    private static <E extends Enum<E>> E symbol(Class<E> type, Enum<?> symbol) {
        return Enum.valueOf(type, symbol.name());
    }

    private static <E extends Enum<E>> Set<E> symbols(
            Class<E> type, Collection<? extends Enum<?>> symbols) {
        Set<E> known = EnumSet.noneOf(type);
        for (Enum<?> symbol : symbols) {
            known.add(symbol(type, symbol));
        }
        return known;
    }
}
