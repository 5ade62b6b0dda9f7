package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.EpisodeState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An open episode on the worklist.
 *
 * @param episode the episode
 * @param state how far it has come
 * @param awaitsSecondPerson whether a step down of its referral waits for a second person
 * @param withdrawn whether clinicians have to decide on a withdrawal of its referral
 * @param dueAt its earliest deadline that is not met, UTC
 * @param assignedTo account of who takes care of it; null while nobody does
 * @param interpreterLanguage language of an interpreter; null when none is needed
 */
public record WorklistEntry(
        TimedEpisode episode,
        EpisodeState state,
        boolean awaitsSecondPerson,
        boolean withdrawn,
        Instant dueAt,
        @Nullable String assignedTo,
        @Nullable String interpreterLanguage) {}
