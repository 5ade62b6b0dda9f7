package care.dyad.intake.domain;

import java.util.List;
import java.util.Objects;

/**
 * What the mother presents with. The reason is masked when printed.
 *
 * @param reason the referrer's words, as identifying as a name
 * @param statedSeverity in the referrer's judgement; unknown when not stated
 * @param screening completed instruments
 * @param redFlags red flags
 * @param history history of the mother
 * @param familyHistory history of first-degree relatives
 * @param complexity complexity factors
 * @param functionalImpairment functional impairment; unknown when not stated
 * @param parentInfant relationship of mother and baby
 * @param socialNeeds practical and social needs
 */
public record Presentation(
        String reason,
        StatedSeverity statedSeverity,
        List<Score> screening,
        List<RedFlag> redFlags,
        List<History> history,
        List<FamilyHistory> familyHistory,
        List<Complexity> complexity,
        FunctionalImpairment functionalImpairment,
        ParentInfant parentInfant,
        List<SocialNeed> socialNeeds) {

    /** What is missing is empty or unknown: a list that was not sent says nothing. */
    public Presentation {
        statedSeverity = Objects.requireNonNullElse(statedSeverity, StatedSeverity.UNKNOWN);
        screening = List.copyOf(Objects.requireNonNullElse(screening, List.of()));
        redFlags = distinct(redFlags);
        history = distinct(history);
        familyHistory = distinct(familyHistory);
        complexity = distinct(complexity);
        functionalImpairment =
                Objects.requireNonNullElse(functionalImpairment, FunctionalImpairment.UNKNOWN);
        parentInfant = Objects.requireNonNullElse(parentInfant, ParentInfant.NOT_STATED);
        socialNeeds = distinct(socialNeeds);
    }

    private static <T> List<T> distinct(List<T> codes) {
        return Objects.requireNonNullElse(codes, List.<T>of()).stream().distinct().toList();
    }

    @Override
    public String toString() {
        return "Presentation[masked]";
    }
}
