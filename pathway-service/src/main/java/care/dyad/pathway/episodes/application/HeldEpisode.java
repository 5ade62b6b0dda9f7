package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.domain.Episode;

import java.util.List;

/**
 * An episode whose case is locked until the transaction ends.
 *
 * @param episode the episode
 * @param unmet its clocks that still wait for work
 * @param version version of the case
 * @param caseEvents how many events the case has had on its topic
 * @param clockEvents how many clock events the case has had
 */
public record HeldEpisode(
        Episode episode,
        List<EpisodeClock> unmet,
        long version,
        long caseEvents,
        long clockEvents) {}
