package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest that is known of a clock of an episode.
 *
 * @param referral the referral
 * @param episode the episode
 * @param clock code of what is due
 * @param sequence position among the events about deadlines of the referral; the latest counts
 * @param dueAt the deadline, exclusive
 * @param previousDueAt the deadline before it was moved, or null
 * @param state how it stands
 */
public record Deadline(
        ReferralId referral,
        UUID episode,
        String clock,
        long sequence,
        Instant dueAt,
        @Nullable Instant previousDueAt,
        DeadlineState state) {

    private static final String INTERVENTION = "INTERVENTION";

    /** True while it runs and is the deadline of this step. */
    boolean isOf(@Nullable NextStep step) {
        return state != DeadlineState.MET
                && (step == NextStep.INTERVENTION) == clock.equals(INTERVENTION);
    }

    /** True when this clock has, or had, this deadline. */
    boolean explains(Instant due) {
        return due.equals(dueAt) || due.equals(previousDueAt);
    }
}
