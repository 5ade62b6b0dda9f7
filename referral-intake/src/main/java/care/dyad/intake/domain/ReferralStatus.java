package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A referral as its referrer sees it.
 *
 * @param receipt what the sender got
 * @param state where it is
 * @param heldBy the services or the desk that have it
 * @param nextStep what happens next, or null when nothing is left
 * @param dueAt until when the earliest step is due, exclusive, or null
 * @param reasons coded reasons of a redirect or review
 * @param advice where to go instead, or null
 */
public record ReferralStatus(
        Receipt receipt,
        ReferralState state,
        List<String> heldBy,
        @Nullable NextStep nextStep,
        @Nullable Instant dueAt,
        List<String> reasons,
        @Nullable String advice) {

    public ReferralStatus {
        heldBy = List.copyOf(heldBy);
        reasons = List.copyOf(reasons);
    }

    /**
     * The status that follows from what is known.
     *
     * @param progress of the referral and its episodes, the latest last
     */
    public static ReferralStatus of(Receipt receipt, List<Progress> progress) {
        return progress.isEmpty() ? received(receipt) : of(receipt, progress.getLast(), progress);
    }

    /** The status of a referral that its sender took back, whatever the pathways did before. */
    public static ReferralStatus withdrawn(Receipt receipt, WithdrawalReason reason) {
        return new ReferralStatus(
                receipt,
                ReferralState.WITHDRAWN,
                List.of(),
                null,
                null,
                List.of(reason.name()),
                null);
    }

    private static ReferralStatus received(Receipt receipt) {
        return new ReferralStatus(
                receipt, ReferralState.RECEIVED, List.of(), NextStep.TRIAGE, null, List.of(), null);
    }

    /** The latest event tells the state; several episodes may be in it, each with its holder. */
    private static ReferralStatus of(Receipt receipt, Progress latest, List<Progress> progress) {
        List<Progress> current =
                progress.stream().filter(one -> one.state() == latest.state()).toList();
        return new ReferralStatus(
                receipt,
                latest.state(),
                current.stream().map(Progress::heldBy).filter(Objects::nonNull).distinct().toList(),
                latest.nextStep(),
                current.stream()
                        .map(Progress::dueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                latest.reasons(),
                latest.advice());
    }
}
