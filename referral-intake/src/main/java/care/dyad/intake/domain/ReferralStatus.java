package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A referral as its referrer sees it.
 *
 * @param receipt what the sender got
 * @param state where it is
 * @param heldBy the services or the desk that have it
 * @param nextStep what happens next, or null when nothing is left
 * @param dueAt until when the earliest step is due, exclusive, or null
 * @param overdue whether a deadline of that step passed and the work is not recorded
 * @param reasons coded reasons of the state
 * @param gaps pathways for which there is no service
 * @param advice where to go instead, or null
 */
public record ReferralStatus(
        Receipt receipt,
        ReferralState state,
        List<Holder> heldBy,
        @Nullable NextStep nextStep,
        @Nullable Instant dueAt,
        boolean overdue,
        List<String> reasons,
        List<Gap> gaps,
        @Nullable String advice) {

    public ReferralStatus {
        heldBy = List.copyOf(heldBy);
        reasons = List.copyOf(reasons);
        gaps = List.copyOf(gaps);
    }

    /** The status that follows from what is known. */
    public static ReferralStatus of(Receipt receipt, Journey journey) {
        OpenStep step = journey.step();
        return new ReferralStatus(
                receipt,
                journey.state(),
                journey.heldBy(),
                step.next(),
                step.dueAt(),
                step.overdue(),
                journey.reasons(),
                journey.gaps(),
                journey.advice().orElse(null));
    }

    /** The status of a referral that its sender took back, whatever the pathways did before. */
    public static ReferralStatus withdrawn(Receipt receipt, WithdrawalReason reason) {
        return new ReferralStatus(
                receipt,
                ReferralState.WITHDRAWN,
                List.of(),
                null,
                null,
                false,
                List.of(reason.name()),
                List.of(),
                null);
    }
}
