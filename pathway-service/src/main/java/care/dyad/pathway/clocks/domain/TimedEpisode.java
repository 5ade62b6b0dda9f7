package care.dyad.pathway.clocks.domain;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The episode that a clock runs for, as far as others are told of it.
 *
 * @param referralId the referral
 * @param reference the reference that people use; identifies nobody
 * @param episodeId the episode
 * @param pathway its pathway
 * @param service the service that holds it; null when there is none yet
 * @param priority priority of the referral
 */
public record TimedEpisode(
        UUID referralId,
        String reference,
        UUID episodeId,
        Pathway pathway,
        @Nullable Contact service,
        Priority priority) {

    /** The same episode on a pathway at a service, with a priority. */
    public TimedEpisode at(
            Pathway otherPathway, @Nullable Contact otherService, Priority otherPriority) {
        return new TimedEpisode(
                referralId, reference, episodeId, otherPathway, otherService, otherPriority);
    }
}
