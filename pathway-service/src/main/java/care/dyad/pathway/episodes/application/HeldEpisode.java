package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.Situation;

/**
 * An episode whose case is locked until the transaction ends.
 *
 * @param found the episode with all that an act on it depends on
 * @param version version of the case
 * @param caseEvents how many events the case has had on its topic
 * @param clockEvents how many clock events the case has had
 */
public record HeldEpisode(Situation found, long version, long caseEvents, long clockEvents) {}
