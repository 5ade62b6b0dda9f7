package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
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
 * What every ruleset must do, whoever wrote it: decide completely, compiled as KIE does, and never
 * hold up an emergency, though area, consent, age and eligibility all speak against it.
 */
final class RulesetProbes {

    private static final List<RedFlag> EMERGENCIES =
            List.of(
                    RedFlag.SUSPECTED_POSTPARTUM_PSYCHOSIS,
                    RedFlag.ACTIVE_SUICIDE_PLAN,
                    RedFlag.VIOLENT_SELF_HARM_ACT,
                    RedFlag.INTENT_TO_HARM_BABY);

    /** Enough for every symbol of every input; KIE takes some milliseconds for each. */
    private static final int COMPARED = 60;

    private final DmnRuleset interpreted;
    private final Ruleset compiled;

    private RulesetProbes(DmnRuleset interpreted, Ruleset compiled) {
        this.interpreted = interpreted;
        this.compiled = compiled;
    }

    /** What is wrong with a ruleset, found as it is asked for; empty when nothing is. */
    static Stream<String> faults(DmnRuleset interpreted, Ruleset compiled) {
        var probes = new RulesetProbes(interpreted, compiled);
        Stream<Set<RedFlag>> flags =
                Stream.concat(
                        Stream.of(Set.of(), Set.of(RedFlag.UNKNOWN)),
                        EMERGENCIES.stream().map(Set::of));
        return Stream.concat(
                flags.flatMap(probes::fault),
                ProbeFacts.first(COMPARED).flatMap(probes::difference));
    }

    private Stream<String> fault(Set<RedFlag> flags) {
        ReferralFacts facts = facts(flags);
        try {
            TriageDecision decision = interpreted.decide(facts);
            boolean emergency = EMERGENCIES.stream().anyMatch(flags::contains);
            return emergency && !answered(decision)
                    ? Stream.of("it does not route " + flags + " as an emergency to the specialist")
                    : difference(facts, decision);
        } catch (RulesFailed e) {
            return Stream.of("it cannot decide on red flags " + flags + ": " + e.getMessage());
        }
    }

    private Stream<String> difference(ReferralFacts facts) {
        try {
            return difference(facts, interpreted.decide(facts));
        } catch (RulesFailed e) {
            return Stream.of("it cannot decide on " + facts + ": " + e.getMessage());
        }
    }

    private Stream<String> difference(ReferralFacts facts, TriageDecision meant) {
        return meant.equals(compiled.decide(facts))
                ? Stream.empty()
                : Stream.of("compiled it decides other than KIE on " + facts);
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
