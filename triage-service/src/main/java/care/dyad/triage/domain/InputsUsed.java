package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

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
        addAll("redFlags", presentation.redFlags());
        addAll("history", presentation.history());
        addAll("familyHistory", presentation.familyHistory());
        addAll("complexity", presentation.complexity());
        add("functionalImpairment", presentation.functionalImpairment());
        addAll("socialNeeds", presentation.socialNeeds());
    }

    private void parentInfant(ParentInfant parentInfant) {
        add("relationshipConcern", parentInfant.relationshipConcern());
        add("unresolvedAfterTreatment", parentInfant.unresolvedAfterTreatment());
        addAll("helpSeeking", parentInfant.helpSeeking());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            inputs.add(new InputUsed(name, value.toString()));
        }
    }

    /** A set is in the order of its enum. */
    private void addAll(String name, Set<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            addAll(name, List.copyOf(new TreeSet<>(values)));
        }
    }

    private void addAll(String name, List<?> values) {
        if (!values.isEmpty()) {
            var joined = new StringJoiner(" ");
            values.forEach(value -> joined.add(value.toString()));
            inputs.add(new InputUsed(name, joined.toString()));
        }
    }
}
