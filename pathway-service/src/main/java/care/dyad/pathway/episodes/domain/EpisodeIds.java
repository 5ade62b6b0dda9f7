package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Pathway;

import java.util.UUID;

/** Gives an episode the same id every time that its referral is opened from the same event. */
@FunctionalInterface
public interface EpisodeIds {

    /** The id of the episode of a pathway that follows from an event. */
    UUID of(UUID cause, Pathway pathway);
}
