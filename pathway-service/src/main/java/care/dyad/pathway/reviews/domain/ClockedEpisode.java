package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;

import java.util.List;

/**
 * An episode that has not ended, with every clock that it ever had.
 *
 * @param episode the episode
 * @param clocks its clocks
 */
public record ClockedEpisode(Episode episode, List<EpisodeClock> clocks) {

    public ClockedEpisode {
        clocks = List.copyOf(clocks);
    }

    Pathway pathway() {
        return episode.about().pathway();
    }

    boolean isProposed() {
        return episode.state() == EpisodeState.PROPOSED;
    }

    /** Whether a team has said that it takes the episode on. */
    boolean isHeldByTeam() {
        return !isProposed() && episode.state() != EpisodeState.OPEN;
    }
}
