package care.dyad.intake.domain;

import java.util.List;
import java.util.Objects;

/**
 * What was seen of the relationship of mother and baby.
 *
 * @param relationshipConcern the referrer observed a difficulty
 * @param unresolvedAfterTreatment it remained after treatment (NICE CG192, 1.9.13)
 * @param helpSeeking help sought for the baby
 */
public record ParentInfant(
        boolean relationshipConcern,
        boolean unresolvedAfterTreatment,
        List<HelpSeeking> helpSeeking) {

    /** Nothing was said about it. */
    public static final ParentInfant NOT_STATED = new ParentInfant(false, false, List.of());

    public ParentInfant {
        helpSeeking = List.copyOf(Objects.requireNonNullElse(helpSeeking, List.of()));
    }
}
