package care.dyad.triage.dmn;

import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.UnknownSymbols;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts as the rules name them: enums by their symbol, sets in the order of their enum. */
final class FeelFacts {

    private FeelFacts() {}

    static Map<String, @Nullable Object> of(ReferralFacts facts) {
        Map<String, @Nullable Object> referral = new HashMap<>();
        referral.put("referrerRole", facts.referrerRole().name());
        referral.put("motherAgeYears", number(facts.motherAgeYears()));
        referral.put("areaResolution", facts.area().name());
        referral.put("stage", facts.perinatal().stage().name());
        referral.put("childAgeDays", number(facts.perinatal().childAgeDays()));
        referral.put("pastSecondBirthday", facts.perinatal().pastSecondBirthday());
        referral.put("consentToReferral", facts.consentToReferral());
        referral.put("consentToShareWithVcse", facts.consentToShareWithVcse());
        referral.put("safeguardingConcern", facts.safeguardingConcern());
        referral.put("unknownIn", String.join(", ", UnknownSymbols.in(facts)));
        presentation(facts, referral);
        parentInfant(facts, referral);
        return referral;
    }

    private static void presentation(ReferralFacts facts, Map<String, @Nullable Object> referral) {
        var presentation = facts.presentation();
        referral.put("statedSeverity", presentation.statedSeverity().name());
        referral.put("screening", presentation.screening().stream().map(FeelFacts::score).toList());
        referral.put("redFlags", symbols(presentation.redFlags()));
        referral.put("history", symbols(presentation.history()));
        referral.put("familyHistory", symbols(presentation.familyHistory()));
        referral.put("familyHistoryWords", words(presentation.familyHistory()));
        referral.put("complexity", symbols(presentation.complexity()));
        referral.put("functionalImpairment", presentation.functionalImpairment().name());
        referral.put("socialNeeds", symbols(presentation.socialNeeds()));
        referral.put("socialNeedsWords", words(presentation.socialNeeds()));
    }

    private static void parentInfant(ReferralFacts facts, Map<String, @Nullable Object> referral) {
        var parentInfant = facts.parentInfant();
        referral.put("relationshipConcern", parentInfant.relationshipConcern());
        referral.put("unresolvedAfterTreatment", parentInfant.unresolvedAfterTreatment());
        referral.put("helpSeeking", symbols(parentInfant.helpSeeking()));
        referral.put("helpSeekingWords", words(parentInfant.helpSeeking()));
    }

    private static Map<String, @Nullable Object> score(ScreeningScore score) {
        Map<String, @Nullable Object> feel = new HashMap<>();
        feel.put("instrument", score.instrument().name());
        feel.put("total", number(score.total()));
        feel.put("riskItem", number(score.riskItem()));
        for (int number = 1; number <= 4; number++) {
            feel.put("factor" + number, number(score.factor(number)));
        }
        feel.put("ageDays", number(score.ageDays()));
        return feel;
    }

    private static <E extends Enum<E>> List<String> symbols(Collection<E> set) {
        return set.stream().sorted().map(Enum::name).toList();
    }

    /** The known symbols as words for a reason, for example {@code isolation, peer support}. */
    private static <E extends Enum<E>> String words(Collection<E> set) {
        return symbols(set).stream()
                .filter(symbol -> !symbol.equals("UNKNOWN"))
                .map(symbol -> symbol.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
