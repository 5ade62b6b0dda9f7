package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The latest that is known of a referral as a whole, of one of its episodes, or of a gap.
 *
 * @param referral the referral
 * @param about the episode, the referral itself, or what stands for the gap of a pathway
 * @param sequence position among the events of the referral; the latest counts
 * @param standing how far it is
 * @param pathway code of the pathway; null for the referral as a whole
 * @param heldBy the service or desk that has it, or null
 * @param dueAt until when the next step is due, exclusive, as the event says; null when it does not
 * @param reasons coded reasons
 * @param advice where to go instead, or null
 */
public record Progress(
        ReferralId referral,
        UUID about,
        long sequence,
        Standing standing,
        @Nullable String pathway,
        @Nullable Holder heldBy,
        @Nullable Instant dueAt,
        List<String> reasons,
        @Nullable String advice)
        implements PathwayNews {

    public Progress {
        reasons = List.copyOf(reasons);
    }

    /** True for what is known of the referral as a whole. */
    boolean isOfTheWhole() {
        return about.equals(referral.value());
    }

    /** True when this is help on the pathway of a gap that was found earlier. */
    boolean fills(Progress gap) {
        return sequence > gap.sequence && pathway != null && pathway.equals(gap.pathway());
    }
}
