package care.dyad.intake.kafka;

import care.dyad.events.AreaResolution;
import care.dyad.events.Complexity;
import care.dyad.events.FamilyHistory;
import care.dyad.events.FunctionalImpairment;
import care.dyad.events.HelpSeeking;
import care.dyad.events.History;
import care.dyad.events.Instrument;
import care.dyad.events.RedFlag;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferrerRole;
import care.dyad.events.ScreeningScore;
import care.dyad.events.SocialNeed;
import care.dyad.events.Stage;
import care.dyad.events.StatedSeverity;
import care.dyad.intake.domain.Ages;
import care.dyad.intake.domain.Area;
import care.dyad.intake.domain.Presentation;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.Score;
import care.dyad.intake.domain.SubmittedReferral;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What routing may know: no name, number, date of birth, postcode or narrative. What a correction
 * adds that happened after the received date is of age 0.
 */
final class ReferralFactsMapper {

    private ReferralFactsMapper() {}

    static ReferralFacts facts(ReceivedReferral referral) {
        SubmittedReferral content = referral.content();
        var facts =
                ReferralFacts.newBuilder()
                        .setSourceSystem(content.source().system())
                        .setReferrerRole(ReferrerRole.valueOf(content.referrer().role().name()))
                        .setEthnicCategory(content.mother().ethnicCategory())
                        .setInterpreterLanguage(content.mother().interpreterLanguage())
                        .setStage(Stage.valueOf(content.perinatal().stage().name()))
                        .setConsentToReferral(content.consent().toReferral())
                        .setConsentToShareWithVcse(content.consent().toShareWithVcse())
                        .setSafeguardingConcern(content.safeguarding().concern());
        area(facts, referral.area());
        ages(facts, referral.ages());
        presentation(facts, content.presentation(), referral.receivedDate());
        return facts.build();
    }

    private static void area(ReferralFacts.Builder facts, Area area) {
        switch (area) {
            case Area.Resolved resolved ->
                    facts.setAreaCode(resolved.code()).setAreaResolution(AreaResolution.RESOLVED);
            case Area.Ambiguous _ -> facts.setAreaResolution(AreaResolution.AMBIGUOUS);
        }
    }

    private static void ages(ReferralFacts.Builder facts, Ages ages) {
        facts.setMotherAgeYears(ages.motherYears())
                .setDaysToDueDate(ages.daysToDueDate())
                .setChildAgeDays(ages.childDays())
                .setChildAgeMonths(ages.childMonths())
                .setPastSecondBirthday(ages.pastSecondBirthday());
    }

    private static void presentation(
            ReferralFacts.Builder facts, Presentation presentation, LocalDate receivedDate) {
        var parentInfant = presentation.parentInfant();
        facts.setStatedSeverity(StatedSeverity.valueOf(presentation.statedSeverity().name()))
                .setScreening(
                        presentation.screening().stream()
                                .map(score -> score(score, receivedDate))
                                .toList())
                .setRedFlags(codes(presentation.redFlags(), RedFlag::valueOf))
                .setHistory(codes(presentation.history(), History::valueOf))
                .setFamilyHistory(codes(presentation.familyHistory(), FamilyHistory::valueOf))
                .setComplexity(codes(presentation.complexity(), Complexity::valueOf))
                .setFunctionalImpairment(
                        FunctionalImpairment.valueOf(presentation.functionalImpairment().name()))
                .setRelationshipConcern(parentInfant.relationshipConcern())
                .setUnresolvedAfterTreatment(parentInfant.unresolvedAfterTreatment())
                .setHelpSeeking(codes(parentInfant.helpSeeking(), HelpSeeking::valueOf))
                .setSocialNeeds(codes(presentation.socialNeeds(), SocialNeed::valueOf));
    }

    private static ScreeningScore score(Score score, LocalDate receivedDate) {
        LocalDate completed = score.completedOn();
        return ScreeningScore.newBuilder()
                .setInstrument(Instrument.valueOf(score.instrument().name()))
                .setTotal(score.total())
                .setRiskItem(score.riskItem())
                .setFactors(score.factors())
                .setAgeDays(
                        completed == null ? null : Math.max(0, Ages.days(completed, receivedDate)))
                .build();
    }

    private static <T> List<T> codes(List<? extends Enum<?>> codes, Function<String, T> code) {
        return codes.stream().map(Enum::name).map(code).toList();
    }
}
