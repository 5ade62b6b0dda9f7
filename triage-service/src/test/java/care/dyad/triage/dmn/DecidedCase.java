package care.dyad.triage.dmn;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.TriageDecision;
import care.dyad.triage.domain.UnknownSymbols;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Facts and the decision on them, and whether the decision is safe. */
record DecidedCase(ReferralFacts facts, TriageDecision decision) {

    private static final Set<RedFlag> EMERGENCIES =
            Set.of(
                    RedFlag.SUSPECTED_POSTPARTUM_PSYCHOSIS,
                    RedFlag.ACTIVE_SUICIDE_PLAN,
                    RedFlag.VIOLENT_SELF_HARM_ACT,
                    RedFlag.INTENT_TO_HARM_BABY);

    /** What does not hold of it, in words. */
    Stream<String> faults() {
        return Stream.of(
                        fault(isEmergency() != isAnsweredAtOnce(), "an emergency is held up"),
                        fault(routesToVcse() && riskUnseen(), "a risk is routed to link work"),
                        fault(routesToVcse() && riskUnknown(), "a missing risk item counts as no"),
                        fault(unknownUnseen(), "an unknown symbol is not reviewed"),
                        fault(decision.rules().isEmpty(), "no rule explains it"),
                        fault(isReview() == decision.reviewReasons().isEmpty(), "no review reason"))
                .flatMap(faults -> faults);
    }

    /** Lower in one of the two orders: priority, and intensity of the strongest pathway. */
    boolean isLowerThan(DecidedCase other) {
        return decision.priority().compareTo(other.decision.priority()) < 0
                || intensity() < other.intensity();
    }

    private static Stream<String> fault(boolean found, String words) {
        return found ? Stream.of(words) : Stream.empty();
    }

    private boolean isEmergency() {
        return facts.presentation().redFlags().stream().anyMatch(EMERGENCIES::contains);
    }

    /** As an emergency, and so never with the 14 days of a routine referral. */
    private boolean isAnsweredAtOnce() {
        return decision.disposition() == Disposition.ROUTE
                && decision.priority() == Priority.EMERGENCY
                && decision.pathways().getFirst() == Pathway.SPECIALIST_PERINATAL;
    }

    private boolean routesToVcse() {
        return decision.disposition() == Disposition.ROUTE
                && decision.pathways().contains(Pathway.VCSE_LINK_WORK);
    }

    private boolean riskUnseen() {
        return facts.presentation().screening().stream().anyMatch(DecidedCase::risk);
    }

    private boolean riskUnknown() {
        return facts.presentation().screening().stream().anyMatch(DecidedCase::lacksRiskItem);
    }

    private boolean unknownUnseen() {
        boolean crisis =
                facts.presentation().redFlags().stream().anyMatch(flag -> flag != RedFlag.UNKNOWN);
        return !crisis && !isReview() && !UnknownSymbols.in(facts).isEmpty();
    }

    private boolean isReview() {
        return decision.disposition() == Disposition.REVIEW;
    }

    private int intensity() {
        return decision.pathways().stream().mapToInt(Enum::ordinal).max().orElse(-1);
    }

    private static boolean risk(ScreeningScore score) {
        return switch (score.instrument()) {
            case EPDS, PHQ9, CORE10, PBQ ->
                    Objects.requireNonNullElse(score.riskItem(), 0) >= 1
                            || Objects.requireNonNullElse(score.factor(4), 0) >= 2;
            case GAD7, GAD2, WHOOLEY, UNKNOWN -> false;
        };
    }

    private static boolean lacksRiskItem(ScreeningScore score) {
        return switch (score.instrument()) {
            case EPDS, PHQ9, CORE10 -> score.riskItem() == null;
            case GAD7, GAD2, WHOOLEY, PBQ, UNKNOWN -> false;
        };
    }
}
