package care.dyad.pathway.episodes.domain;

import org.jspecify.annotations.Nullable;

/**
 * What everybody who cares for the mother has to know.
 *
 * @param interpreterLanguage language of an interpreter; null when none is needed
 * @param safeguardingConcern the referrer has a safeguarding concern
 * @param concernOwner account of its named owner; null without one
 * @param mute no words about the baby; null while they are not stopped
 */
public record CareNeeds(
        @Nullable String interpreterLanguage,
        boolean safeguardingConcern,
        @Nullable String concernOwner,
        @Nullable Mute mute) {}
