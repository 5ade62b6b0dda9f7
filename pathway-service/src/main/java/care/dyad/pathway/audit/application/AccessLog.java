package care.dyad.pathway.audit.application;

import care.dyad.pathway.audit.domain.Access;
import care.dyad.pathway.audit.domain.RecordedAccess;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every access to a referral; rows are added and never changed. */
public interface AccessLog {

    /** Adds accesses. */
    void add(List<Access> accesses);

    /** The referral of an episode is added to; nothing when there is no such episode. */
    void addToEpisode(UUID episodeId, Access access);

    /** Whether an account broke the glass of a referral since a time, UTC. */
    boolean brokeGlass(String account, UUID referralId, Instant since);

    /** What was done with a referral, the latest first, without lists that it was a row of. */
    List<RecordedAccess> of(UUID referralId);

    /**
     * A page of the log, the latest first.
     *
     * @param reference only of this referral; null for all
     * @param account only of this account; null for all
     * @param before only rows before this number; null for the latest
     * @param atMost how many at most
     */
    List<RecordedAccess> page(
            @Nullable String reference,
            @Nullable String account,
            @Nullable Long before,
            int atMost);

    /**
     * Removes rows, the oldest first.
     *
     * @param before rows of this time and later stay, UTC
     * @param atMost how many at most
     * @return how many were removed
     */
    int forget(Instant before, int atMost);
}
