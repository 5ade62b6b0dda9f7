package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Names what was sent of the facts, so that a decision can be read without the referral. */
public final class InputsUsed {

    private final List<InputUsed> inputs = new ArrayList<>();

    private InputsUsed() {}

    /** Everything that was sent, by name; what was not sent is left out. */
    public static List<InputUsed> of(ReferralFacts facts) {
        var used = new InputsUsed();
        facts.presentation().screening().forEach(used::score);
        used.presentation(facts.presentation());
        used.parentInfant(facts.parentInfant());
        used.add("stage", facts.perinatal().stage());
        used.add("childAgeDays", facts.perinatal().childAgeDays());
        used.add("pastSecondBirthday", facts.perinatal().pastSecondBirthday());
        used.add("motherAgeYears", facts.motherAgeYears());
        used.add("areaResolution", facts.area());
        used.add("referrerRole", facts.referrerRole());
        used.add("consentToReferral", facts.consentToReferral());
        used.add("consentToShareWithVcse", facts.consentToShareWithVcse());
        used.add("safeguardingConcern", facts.safeguardingConcern());
        return List.copyOf(used.inputs);
    }

    private void score(ScreeningScore score) {
        String instrument = score.instrument().name();
        add(instrument + ".total", score.total());
        add(instrument + ".riskItem", score.riskItem());
        addAll(instrument + ".factors", score.factors());
        add(instrument + ".ageDays", score.ageDays());
    }

    private void presentation(Presentation presentation) {
        add("statedSeverity", presentation.statedSeverity());
        addAll("redFlags", presentation.redFlags().stream().sorted().toList());
        addAll("history", presentation.history().stream().sorted().toList());
        addAll("familyHistory", presentation.familyHistory().stream().sorted().toList());
        addAll("complexity", presentation.complexity().stream().sorted().toList());
        add("functionalImpairment", presentation.functionalImpairment());
        addAll("socialNeeds", presentation.socialNeeds().stream().sorted().toList());
    }

    private void parentInfant(ParentInfant parentInfant) {
        add("relationshipConcern", parentInfant.relationshipConcern());
        add("unresolvedAfterTreatment", parentInfant.unresolvedAfterTreatment());
        addAll("helpSeeking", parentInfant.helpSeeking().stream().sorted().toList());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            inputs.add(new InputUsed(name, value.toString()));
        }
    }

    private void addAll(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            inputs.add(
                    new InputUsed(
                            name, String.join(" ", values.stream().map(String::valueOf).toList())));
        }
    }
}
