package care.dyad.triage.dmn;

import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.UnknownSymbols;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts as the rules name them: enums by their symbol, sets in the order of their enum. */
final class FeelFacts {

    /** A name of the rules, and where its value is. */
    private record Field<T>(String name, Function<T, @Nullable Object> value) {}

    private static final List<Field<ScreeningScore>> SCORE =
            List.of(
                    new Field<>("instrument", score -> score.instrument().name()),
                    new Field<>("total", score -> number(score.total())),
                    new Field<>("riskItem", score -> number(score.riskItem())),
                    new Field<>("factor1", score -> number(score.factor(1))),
                    new Field<>("factor2", score -> number(score.factor(2))),
                    new Field<>("factor3", score -> number(score.factor(3))),
                    new Field<>("factor4", score -> number(score.factor(4))),
                    new Field<>("ageDays", score -> number(score.ageDays())));

    private static final List<Field<ReferralFacts>> REFERRAL =
            List.of(
                    new Field<>("referrerRole", facts -> facts.referrerRole().name()),
                    new Field<>("motherAgeYears", facts -> number(facts.motherAgeYears())),
                    new Field<>("areaResolution", facts -> facts.area().name()),
                    new Field<>("stage", facts -> facts.perinatal().stage().name()),
                    new Field<>("childAgeDays", facts -> number(facts.perinatal().childAgeDays())),
                    new Field<>(
                            "pastSecondBirthday", facts -> facts.perinatal().pastSecondBirthday()),
                    new Field<>("consentToReferral", ReferralFacts::consentToReferral),
                    new Field<>("consentToShareWithVcse", ReferralFacts::consentToShareWithVcse),
                    new Field<>("safeguardingConcern", ReferralFacts::safeguardingConcern),
                    new Field<>("unknownIn", facts -> String.join(", ", UnknownSymbols.in(facts))),
                    new Field<>(
                            "statedSeverity",
                            facts -> facts.presentation().statedSeverity().name()),
                    new Field<>("screening", facts -> scores(facts.presentation().screening())),
                    new Field<>("redFlags", facts -> symbols(facts.presentation().redFlags())),
                    new Field<>("history", facts -> symbols(facts.presentation().history())),
                    new Field<>(
                            "familyHistory",
                            facts -> symbols(facts.presentation().familyHistory())),
                    new Field<>(
                            "familyHistoryWords",
                            facts -> words(facts.presentation().familyHistory())),
                    new Field<>("complexity", facts -> symbols(facts.presentation().complexity())),
                    new Field<>(
                            "functionalImpairment",
                            facts -> facts.presentation().functionalImpairment().name()),
                    new Field<>(
                            "socialNeeds", facts -> symbols(facts.presentation().socialNeeds())),
                    new Field<>(
                            "socialNeedsWords", facts -> words(facts.presentation().socialNeeds())),
                    new Field<>(
                            "relationshipConcern",
                            facts -> facts.parentInfant().relationshipConcern()),
                    new Field<>(
                            "unresolvedAfterTreatment",
                            facts -> facts.parentInfant().unresolvedAfterTreatment()),
                    new Field<>(
                            "helpSeeking", facts -> symbols(facts.parentInfant().helpSeeking())),
                    new Field<>(
                            "helpSeekingWords",
                            facts -> words(facts.parentInfant().helpSeeking())));

    private static final FeelContext.Shape SCORE_SHAPE = shape(SCORE);
    private static final FeelContext.Shape REFERRAL_SHAPE = shape(REFERRAL);

    private FeelFacts() {}

    static FeelContext of(ReferralFacts facts) {
        return context(REFERRAL, REFERRAL_SHAPE, facts);
    }

    private static <T> FeelContext.Shape shape(List<Field<T>> fields) {
        return new FeelContext.Shape(fields.stream().map(Field::name).toList());
    }

    private static <T> FeelContext context(
            List<Field<T>> fields, FeelContext.Shape shape, T source) {
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).value().apply(source);
        }
        return new FeelContext(shape, values);
    }

    private static List<FeelContext> scores(List<ScreeningScore> scores) {
        List<FeelContext> contexts = new ArrayList<>(scores.size());
        for (ScreeningScore score : scores) {
            contexts.add(context(SCORE, SCORE_SHAPE, score));
        }
        return contexts;
    }

    private static <E extends Enum<E>> List<String> symbols(Collection<E> set) {
        return set.isEmpty() ? List.of() : set.stream().sorted().map(Enum::name).toList();
    }

    /** The known symbols as words for a reason, for example {@code isolation, peer support}. */
    private static <E extends Enum<E>> String words(Collection<E> set) {
        return set.isEmpty()
                ? ""
                : symbols(set).stream()
                        .filter(symbol -> !symbol.equals("UNKNOWN"))
                        .map(symbol -> symbol.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
