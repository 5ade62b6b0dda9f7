package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ParentInfant;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Perinatal;
import care.dyad.triage.domain.Presentation;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;
import care.dyad.triage.domain.TriageDecision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What every ruleset must do, whoever wrote it: decide completely, and never hold up an emergency,
 * though area, consent, age and eligibility all speak against it.
 */
final class RulesetProbes {

    private static final List<RedFlag> EMERGENCIES =
            List.of(
                    RedFlag.SUSPECTED_POSTPARTUM_PSYCHOSIS,
                    RedFlag.ACTIVE_SUICIDE_PLAN,
                    RedFlag.VIOLENT_SELF_HARM_ACT,
                    RedFlag.INTENT_TO_HARM_BABY);

    private final DmnRuleset ruleset;

    private RulesetProbes(DmnRuleset ruleset) {
        this.ruleset = ruleset;
    }

    /** What is wrong with a ruleset; empty when nothing is. */
    static List<String> faults(DmnRuleset ruleset) {
        var probes = new RulesetProbes(ruleset);
        return Stream.concat(
                        Stream.of(Set.<RedFlag>of(), Set.of(RedFlag.UNKNOWN)),
                        EMERGENCIES.stream().map(Set::of))
                .flatMap(probes::fault)
                .toList();
    }

    private Stream<String> fault(Set<RedFlag> flags) {
        try {
            TriageDecision decision = ruleset.decide(facts(flags));
            boolean emergency = EMERGENCIES.stream().anyMatch(flags::contains);
            return emergency && !answered(decision)
                    ? Stream.of("it does not route " + flags + " as an emergency to the specialist")
                    : Stream.empty();
        } catch (RulesFailed e) {
            return Stream.of("it cannot decide on red flags " + flags + ": " + e.getMessage());
        }
    }

    private static boolean answered(TriageDecision decision) {
        return decision.disposition() == Disposition.ROUTE
                && decision.priority() == Priority.EMERGENCY
                && decision.pathways().contains(Pathway.SPECIALIST_PERINATAL);
    }

    private static ReferralFacts facts(Set<RedFlag> flags) {
        var score = new ScreeningScore(Instrument.EPDS, 11, null, List.of(), null);
        var presentation =
                new Presentation(
                        StatedSeverity.UNKNOWN,
                        List.of(score),
                        flags,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        FunctionalImpairment.UNKNOWN,
                        Set.of());
        return new ReferralFacts(
                ReferrerRole.SELF,
                null,
                AreaResolution.AMBIGUOUS,
                new Perinatal(Stage.POSTNATAL, 800, true),
                presentation,
                new ParentInfant(false, false, Set.of()),
                false,
                false,
                false);
    }
}
