package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ParentInfant;
import care.dyad.triage.domain.Perinatal;
import care.dyad.triage.domain.Presentation;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.ReviewReason;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;
import care.dyad.triage.domain.TriageDecision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks for every total that an instrument can give: each must be in exactly one zone, and a higher
 * total never in a lower one. Totals are few, so this proves that the zones have no gap and no
 * overlap.
 *
 * @param ruleset the ruleset
 * @param instrument an instrument with a total that is in a zone
 * @param impairment functional impairment beside it
 */
record ScoreProbes(Ruleset ruleset, Instrument instrument, FunctionalImpairment impairment) {

    /** PBQ has factors instead of zones. */
    private static final Set<Instrument> ZONED =
            EnumSet.complementOf(EnumSet.of(Instrument.PBQ, Instrument.UNKNOWN));

    /** What is wrong with the zones of a ruleset; empty when nothing is. */
    static Stream<String> faults(Ruleset ruleset) {
        return ZONED.stream()
                .flatMap(
                        instrument ->
                                Stream.of(FunctionalImpairment.NONE, FunctionalImpairment.MARKED)
                                        .map(how -> new ScoreProbes(ruleset, instrument, how)))
                .flatMap(ScoreProbes::faults);
    }

    private Stream<String> faults() {
        return IntStream.rangeClosed(0, instrument.highestTotal()).boxed().flatMap(this::fault);
    }

    private Stream<String> fault(int total) {
        String score = instrument + " " + total;
        try {
            TriageDecision decision = ruleset.decide(facts(total));
            if (decision.reviewReasons().contains(ReviewReason.INFORMATION_MISSING)) {
                return Stream.of(score + " is in no zone");
            }
            return total > 0 && severity(total - 1).compareTo(decision.severity()) > 0
                    ? Stream.of(score + " is less severe than " + (total - 1))
                    : Stream.empty();
        } catch (RulesFailed e) {
            return Stream.of("it cannot decide on " + score + ": " + e.getMessage());
        }
    }

    private Severity severity(int total) {
        return ruleset.decide(facts(total)).severity();
    }

    private ReferralFacts facts(int total) {
        var presentation =
                new Presentation(
                        StatedSeverity.UNKNOWN,
                        List.of(new ScreeningScore(instrument, total, null, List.of(), 0)),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        impairment,
                        Set.of());
        return new ReferralFacts(
                ReferrerRole.GP,
                30,
                AreaResolution.RESOLVED,
                new Perinatal(Stage.POSTNATAL, 100, false),
                presentation,
                new ParentInfant(false, false, Set.of()),
                true,
                true,
                false);
    }
}
