package care.dyad.notification.application;

import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What teams are told, and what is held back for a better moment. Times are Dyad's. */
public interface TeamNotices {

    /** Queues notices or holds them; those that are there already stay as they are. */
    void place(List<Placed> notices);

    /**
     * Queues what was held until now: by itself, or in one summary for each recipient and channel.
     *
     * @return how many are queued now that were held
     */
    int release(Instant now);

    /** Gives what a summary holds the summary's end, and returns it. */
    List<TeamNotice> settleMembers(UUID summary, boolean delivered);

    /** A notice by its id. */
    Optional<TeamNotice> notice(UUID id);

    /** Who was told about an event so far, or will be. */
    Set<String> recipientsOf(UUID causeEventId);

    /** Who was told, or will be, that this step of this episode is late. */
    List<Recipient> toldAsLate(Notice notice);
}
