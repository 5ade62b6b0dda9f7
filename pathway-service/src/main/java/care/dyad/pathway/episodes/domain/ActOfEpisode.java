package care.dyad.pathway.episodes.domain;

import java.util.UUID;

/**
 * An act and the episode that it was recorded about.
 *
 * @param episodeId the episode
 * @param act the act
 */
public record ActOfEpisode(UUID episodeId, RecordedAct act) {}
