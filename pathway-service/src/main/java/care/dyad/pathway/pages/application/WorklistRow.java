package care.dyad.pathway.pages.application;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.pages.domain.Person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An episode as a row of a worklist.
 *
 * @param episode the episode
 * @param state how far it has come
 * @param receivedAt when the referral was received, UTC
 * @param dueAt its earliest deadline that is not met, UTC; null when none runs
 * @param awaitsSecondPerson whether a step down waits for a second person
 * @param withdrawn whether clinicians have to decide on a withdrawal
 * @param stage stage of the perinatal period
 * @param muted whether nothing is said of the baby
 * @param person who it is about; null while the details have not arrived, or were erased
 * @param version version of its case
 * @param assignedTo account of who takes care of it; null while nobody does
 */
public record WorklistRow(
        TimedEpisode episode,
        EpisodeState state,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean awaitsSecondPerson,
        boolean withdrawn,
        Stage stage,
        boolean muted,
        @Nullable Person person,
        long version,
        @Nullable String assignedTo) {}
