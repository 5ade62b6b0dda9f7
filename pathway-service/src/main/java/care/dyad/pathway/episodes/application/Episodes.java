package care.dyad.pathway.episodes.application;

import java.util.Optional;
import java.util.UUID;

/** The episodes of all referrals. */
public interface Episodes {

    /** Locks the case of an episode until the transaction ends; empty when there is none. */
    Optional<HeldEpisode> hold(UUID episodeId);

    /** Stores what an act changed, under the lock. */
    void store(HeldEpisode held, Progress progress);
}
