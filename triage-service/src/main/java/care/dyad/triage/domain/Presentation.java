package care.dyad.triage.domain;

import java.util.List;
import java.util.Set;

/**
 * What the referrer reports of the mother's health.
 *
 * @param statedSeverity severity in the referrer's judgement
 * @param screening completed instruments
 * @param redFlags red flags
 * @param history history of the mother
 * @param familyHistory history of first-degree relatives
 * @param complexity complexity factors
 * @param functionalImpairment functional impairment
 * @param socialNeeds practical and social needs
 */
public record Presentation(
        StatedSeverity statedSeverity,
        List<ScreeningScore> screening,
        Set<RedFlag> redFlags,
        Set<History> history,
        Set<FamilyHistory> familyHistory,
        Set<Complexity> complexity,
        FunctionalImpairment functionalImpairment,
        Set<SocialNeed> socialNeeds) {

    /** Keeps its own copies. */
    public Presentation {
        screening = List.copyOf(screening);
        redFlags = Set.copyOf(redFlags);
        history = Set.copyOf(history);
        familyHistory = Set.copyOf(familyHistory);
        complexity = Set.copyOf(complexity);
        socialNeeds = Set.copyOf(socialNeeds);
    }

    Presentation with(List<ScreeningScore> other) {
        return with(other, redFlags, history, familyHistory, complexity);
    }

    Presentation withRedFlags(Set<RedFlag> other) {
        return with(screening, other, history, familyHistory, complexity);
    }

    Presentation withHistory(Set<History> other) {
        return with(screening, redFlags, other, familyHistory, complexity);
    }

    Presentation withFamilyHistory(Set<FamilyHistory> other) {
        return with(screening, redFlags, history, other, complexity);
    }

    Presentation withComplexity(Set<Complexity> other) {
        return with(screening, redFlags, history, familyHistory, other);
    }

    private Presentation with(
            List<ScreeningScore> scores,
            Set<RedFlag> flags,
            Set<History> past,
            Set<FamilyHistory> family,
            Set<Complexity> factors) {
        return new Presentation(
                statedSeverity,
                scores,
                flags,
                past,
                family,
                factors,
                functionalImpairment,
                socialNeeds);
    }
}
