package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a referral, or one of its episodes, has come.
 *
 * @param referral the referral
 * @param about the episode, or the referral itself
 * @param sequence position among the events of the referral; the latest counts
 * @param state where it is
 * @param heldBy name of the service or desk, or null
 * @param nextStep what happens next, or null when nothing is left
 * @param dueAt until when, exclusive, or null
 * @param reasons coded reasons of a redirect or review
 * @param advice where to go instead, or null
 */
public record Progress(
        ReferralId referral,
        UUID about,
        long sequence,
        ReferralState state,
        @Nullable String heldBy,
        @Nullable NextStep nextStep,
        @Nullable Instant dueAt,
        List<String> reasons,
        @Nullable String advice)
        implements PathwayNews {

    public Progress {
        reasons = List.copyOf(reasons);
    }
}
