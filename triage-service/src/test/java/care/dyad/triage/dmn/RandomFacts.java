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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts at random, mostly sparse, so that every row gets its turn; and facts raised by a step. */
final class RandomFacts {

    private static final List<Integer> HIGHEST_FACTORS = List.of(60, 35, 20, 10);

    /** Where zone none ends: domain.md 8.1a. */
    private static final Map<Instrument, Integer> MILD_FROM =
            Map.of(
                    Instrument.EPDS, 10,
                    Instrument.PHQ9, 5,
                    Instrument.GAD7, 5,
                    Instrument.CORE10, 11,
                    Instrument.GAD2, 3,
                    Instrument.WHOOLEY, 1);

    private final RandomGenerator random;

    RandomFacts(RandomGenerator random) {
        this.random = random;
    }

    ReferralFacts any() {
        return new ReferralFacts(
                one(ReferrerRole.values()),
                chance(10) ? null : random.nextInt(13, 45),
                chance(8) ? one(AreaResolution.values()) : AreaResolution.RESOLVED,
                new Perinatal(
                        one(Stage.values()), chance(3) ? null : random.nextInt(0, 60), chance(8)),
                new Presentation(
                        one(StatedSeverity.values()),
                        IntStream.range(0, random.nextInt(4)).mapToObj(i -> score()).toList(),
                        few(RedFlag.values(), 25),
                        few(History.values(), 20),
                        few(FamilyHistory.values(), 10),
                        few(Complexity.values(), 20),
                        one(FunctionalImpairment.values()),
                        few(SocialNeed.values(), 8)),
                new ParentInfant(chance(5), chance(8), few(HelpSeeking.values(), 5)),
                !chance(8),
                !chance(8),
                chance(8));
    }

    /** The same facts with one score raised or one flag added, chosen at random. */
    ReferralFacts raised(ReferralFacts facts) {
        var p = facts.presentation();
        var pi = facts.parentInfant();
        int what = random.nextInt(10);
        var presentation =
                new Presentation(
                        what == 0 ? higher(p.statedSeverity()) : p.statedSeverity(),
                        what < 4 && what > 0 ? raised(p.screening()) : p.screening(),
                        what == 4 ? more(p.redFlags(), RedFlag.values()) : p.redFlags(),
                        what == 5 ? more(p.history(), History.values()) : p.history(),
                        what == 6
                                ? more(p.familyHistory(), FamilyHistory.values())
                                : p.familyHistory(),
                        what == 7 ? more(p.complexity(), Complexity.values()) : p.complexity(),
                        what == 0 ? FunctionalImpairment.MARKED : p.functionalImpairment(),
                        what == 8 ? more(p.socialNeeds(), SocialNeed.values()) : p.socialNeeds());
        return new ReferralFacts(
                facts.referrerRole(),
                facts.motherAgeYears(),
                facts.area(),
                facts.perinatal(),
                presentation,
                new ParentInfant(
                        what == 9 || pi.relationshipConcern(),
                        pi.unresolvedAfterTreatment(),
                        what == 8
                                ? more(pi.helpSeeking(), HelpSeeking.values())
                                : pi.helpSeeking()),
                facts.consentToReferral(),
                facts.consentToShareWithVcse(),
                what == 9 || facts.safeguardingConcern());
    }

    /** From not stated to stated would be from missing to present, which is no raise. */
    private static StatedSeverity higher(StatedSeverity severity) {
        return switch (severity) {
            case UNKNOWN -> StatedSeverity.UNKNOWN;
            case MILD -> StatedSeverity.MODERATE;
            case MODERATE, SEVERE -> StatedSeverity.SEVERE;
        };
    }

    private List<ScreeningScore> raised(List<ScreeningScore> scores) {
        var raised = new ArrayList<>(scores);
        if (!raised.isEmpty()) {
            int which = random.nextInt(raised.size());
            raised.set(which, raised(raised.get(which)));
        }
        return raised;
    }

    private ScreeningScore raised(ScreeningScore score) {
        int highestTotal = Math.min(score.instrument().highestTotal(), 125);
        int highestItem = Math.min(score.instrument().highestRiskItem(), 3);
        return new ScreeningScore(
                score.instrument(),
                countsAsMissing(score) ? score.total() : upTo(score.total(), highestTotal),
                upTo(score.riskItem(), highestItem),
                IntStream.range(0, score.factors().size())
                        .mapToObj(
                                i ->
                                        random.nextInt(
                                                score.factors().get(i), HIGHEST_FACTORS.get(i) + 1))
                        .toList(),
                score.ageDays());
    }

    /**
     * An old score in zone none counts as missing (domain.md 8.1a): a worse total would make it
     * present, and from missing to present is no raise.
     */
    private static boolean countsAsMissing(ScreeningScore score) {
        boolean old = score.ageDays() == null || score.ageDays() > 14;
        Integer mild = MILD_FROM.get(score.instrument());
        return old && mild != null && score.total() != null && score.total() < mild;
    }

    private @Nullable Integer upTo(@Nullable Integer score, int highest) {
        return score == null ? null : random.nextInt(score, Math.max(score, highest) + 1);
    }

    private ScreeningScore score() {
        Instrument instrument = one(Instrument.values());
        int total = Math.min(instrument.highestTotal(), 40);
        boolean factors = instrument == Instrument.PBQ && !chance(4);
        return new ScreeningScore(
                instrument,
                chance(10) ? null : random.nextInt(total + 1),
                chance(4) ? null : random.nextInt(chance(5) ? 4 : 1),
                factors
                        ? HIGHEST_FACTORS.stream().map(top -> random.nextInt(top * 3 / 4)).toList()
                        : List.of(),
                chance(10) ? null : random.nextInt(0, 20));
    }

    private <E> Set<E> few(E[] symbols, int oneIn) {
        return Stream.of(symbols).filter(symbol -> chance(oneIn)).collect(Collectors.toSet());
    }

    private <E> Set<E> more(Set<E> present, E[] symbols) {
        return Stream.concat(present.stream(), Stream.of(one(symbols))).collect(Collectors.toSet());
    }

    private <E> E one(E[] symbols) {
        return symbols[random.nextInt(symbols.length)];
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
