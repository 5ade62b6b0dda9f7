package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a case stands, but for its clocks, which have events of their own.
 *
 * @param referralId the referral
 * @param reference the reference that people use; identifies nobody
 * @param receivedAt when the referral was received, UTC
 * @param version version of the case
 * @param clockEvents how many events its clocks have had
 * @param triagedEventId the decision of triage that is in force
 * @param priority its priority
 * @param area where the mother lives; null when it is not known
 * @param concernOwner account of the named owner of the safeguarding concern; null without one
 * @param mute no words about the baby; null while they are not stopped
 * @param withdrawal what became of its withdrawal; null when there is none
 * @param episodes every episode that it ever had
 */
public record CaseStanding(
        UUID referralId,
        String reference,
        Instant receivedAt,
        long version,
        long clockEvents,
        UUID triagedEventId,
        Priority priority,
        @Nullable AreaCode area,
        @Nullable String concernOwner,
        @Nullable Mute mute,
        @Nullable WithdrawalState withdrawal,
        List<Episode> episodes) {

    public CaseStanding {
        episodes = List.copyOf(episodes);
    }

    /** The same standing in another version. */
    public CaseStanding version(long another) {
        return new CaseStanding(
                referralId,
                reference,
                receivedAt,
                another,
                clockEvents,
                triagedEventId,
                priority,
                area,
                concernOwner,
                mute,
                withdrawal,
                episodes);
    }
}
