package care.dyad.pathway.pages.domain;

import care.dyad.pathway.directory.domain.Candidate;

/**
 * What services look at, without any direct identifier.
 *
 * @param candidate stage, ages, area and referrer
 * @param consentToShareWithVcse the mother agreed to sharing with a voluntary organisation
 * @param safeguardingConcern the referrer has a safeguarding concern
 */
public record Circumstances(
        Candidate candidate, boolean consentToShareWithVcse, boolean safeguardingConcern) {}
