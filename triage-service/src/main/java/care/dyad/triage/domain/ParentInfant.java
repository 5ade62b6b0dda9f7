package care.dyad.triage.domain;

import java.util.Set;

/**
 * What the referrer reports of mother and baby together.
 *
 * @param relationshipConcern the referrer observed a difficulty in the relationship
 * @param unresolvedAfterTreatment problems remained after treatment (NICE CG192 1.9.13)
 * @param helpSeeking help sought for the baby
 */
public record ParentInfant(
        boolean relationshipConcern,
        boolean unresolvedAfterTreatment,
        Set<HelpSeeking> helpSeeking) {

    /** Keeps its own copy. */
    public ParentInfant {
        helpSeeking = Set.copyOf(helpSeeking);
    }
}
