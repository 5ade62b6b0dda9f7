package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.EpisodeState;

import java.time.Instant;

/**
 * An open episode on the worklist.
 *
 * @param episode the episode
 * @param state how far it has come
 * @param awaitsSecondPerson whether a step down of its referral waits for a second person
 * @param withdrawn whether clinicians have to decide on a withdrawal of its referral
 * @param dueAt its earliest deadline that is not met, UTC
 */
public record WorklistEntry(
        TimedEpisode episode,
        EpisodeState state,
        boolean awaitsSecondPerson,
        boolean withdrawn,
        Instant dueAt) {}
