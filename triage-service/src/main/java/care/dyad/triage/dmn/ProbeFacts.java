package care.dyad.triage.dmn;

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
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.SocialNeed;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Facts to try a ruleset on, always the same. Each input goes through its symbols at its own pace,
 * so that all of them come up, alone and beside others.
 *
 * @param number which facts, from 0
 */
record ProbeFacts(int number) {

    private static final List<Integer> FACTORS = List.of(60, 35, 20, 10);

    static Stream<ReferralFacts> first(int count) {
        return IntStream.range(0, count).mapToObj(number -> new ProbeFacts(number).facts());
    }

    private ReferralFacts facts() {
        return new ReferralFacts(
                one(ReferrerRole.values()),
                every(7) ? null : 14 + number % 5,
                every(6) ? AreaResolution.AMBIGUOUS : AreaResolution.RESOLVED,
                new Perinatal(one(Stage.values()), every(3) ? null : number % 20, every(8)),
                presentation(),
                new ParentInfant(every(4), every(9), few(HelpSeeking.values(), 4)),
                !every(10),
                !every(5),
                every(11));
    }

    private Presentation presentation() {
        return new Presentation(
                every(2) ? StatedSeverity.UNKNOWN : one(StatedSeverity.values()),
                scores(),
                few(RedFlag.values(), 6),
                few(History.values(), 5),
                few(FamilyHistory.values(), 4),
                few(Complexity.values(), 2),
                one(FunctionalImpairment.values()),
                few(SocialNeed.values(), 3));
    }

    private List<ScreeningScore> scores() {
        return IntStream.range(0, number % 3)
                .mapToObj(second -> new ProbeFacts(number + second * 5).score())
                .toList();
    }

    private ScreeningScore score() {
        Instrument instrument = one(Instrument.values());
        boolean bonding = instrument == Instrument.PBQ;
        return new ScreeningScore(
                instrument,
                bonding ? null : number * 5 % (Math.min(instrument.highestTotal(), 40) + 1),
                every(3) ? null : number % 2,
                bonding
                        ? FACTORS.stream().map(most -> number * 3 % (most + 1)).toList()
                        : List.of(),
                every(5) ? null : number % 20);
    }

    private boolean every(int times) {
        return number % times == 0;
    }

    private <E> E one(E[] symbols) {
        return symbols[number % symbols.length];
    }

    private <E> Set<E> few(E[] symbols, int times) {
        return every(times) ? Set.of(symbols[number / times % symbols.length]) : Set.of();
    }
}
