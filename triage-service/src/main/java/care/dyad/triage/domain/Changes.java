package care.dyad.triage.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The single changes for the worse that a clinician may ask about. */
record Changes(ReferralFacts facts) {

    /** This total in one of the scores, taken on the day of the referral. */
    Change total(int index, int total) {
        ScreeningScore old = screening().get(index);
        var score = new ScreeningScore(old.instrument(), total, old.riskItem(), old.factors(), 0);
        return new Change(
                old.instrument() + ".total",
                String.valueOf(total),
                "the " + old.instrument() + " total were " + total + " on the day of the referral",
                facts.with(facts.presentation().with(replaced(index, score))));
    }

    /** A risk answer of one in each score that has a risk item and came without a risk answer. */
    Stream<Change> riskItems() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < screening().size(); i++) {
            ScreeningScore old = screening().get(i);
            boolean answered = old.riskItem() != null && old.riskItem() > 0;
            if (old.instrument().hasRiskItem() && !answered) {
                changes.add(riskItem(i, old));
            }
        }
        return changes.stream();
    }

    private Change riskItem(int index, ScreeningScore old) {
        var score =
                new ScreeningScore(old.instrument(), old.total(), 1, old.factors(), old.ageDays());
        return new Change(
                old.instrument() + ".riskItem",
                "1",
                "the risk item of " + old.instrument() + " were answered above zero",
                facts.with(facts.presentation().with(replaced(index, score))));
    }

    /** A difficulty between mother and baby. */
    Change relationshipConcern() {
        ParentInfant both = facts.parentInfant();
        return new Change(
                "relationshipConcern",
                "true",
                "the referrer observed a difficulty between mother and baby",
                facts.with(
                        new ParentInfant(
                                true, both.unresolvedAfterTreatment(), both.helpSeeking())));
    }

    Stream<Change> complexity() {
        return added(
                "complexity",
                "there were a complexity factor (%s)",
                facts.presentation().complexity(),
                Complexity.class,
                all -> facts.presentation().withComplexity(all));
    }

    Stream<Change> history() {
        return added(
                "history",
                "the mother had a history of %s",
                facts.presentation().history(),
                History.class,
                all -> facts.presentation().withHistory(all));
    }

    Stream<Change> familyHistory() {
        return added(
                "familyHistory",
                "a first-degree relative had %s",
                facts.presentation().familyHistory(),
                FamilyHistory.class,
                all -> facts.presentation().withFamilyHistory(all));
    }

    /** The flags that are no emergency come last in their enum, and first here. */
    Stream<Change> redFlags() {
        return added(
                "redFlags",
                "there were a red flag (%s)",
                facts.presentation().redFlags(),
                RedFlag.class,
                all -> facts.presentation().withRedFlags(all))
                .toList()
                .reversed()
                .stream();
    }

    private <E extends Enum<E>> Stream<Change> added(
            String input,
            String words,
            Set<E> sent,
            Class<E> type,
            Function<Set<E>, Presentation> changed) {
        return EnumSet.allOf(type).stream()
                .filter(symbol -> !sent.contains(symbol) && !symbol.name().equals("UNKNOWN"))
                .map(
                        symbol ->
                                new Change(
                                        input,
                                        symbol.name(),
                                        words.formatted(words(symbol)),
                                        facts.with(changed.apply(with(sent, symbol)))));
    }

    private static <E extends Enum<E>> Set<E> with(Set<E> sent, E symbol) {
        EnumSet<E> all = EnumSet.of(symbol);
        all.addAll(sent);
        return all;
    }

    private static String words(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<ScreeningScore> replaced(int index, ScreeningScore score) {
        List<ScreeningScore> scores = new ArrayList<>(screening());
        scores.set(index, score);
        return scores;
    }

    private List<ScreeningScore> screening() {
        return facts.presentation().screening();
    }
}
