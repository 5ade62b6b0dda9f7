package care.dyad.intake.http;

import care.dyad.intake.domain.Gap;
import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralState;
import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A referral as its referrer sees it. */
record StatusBody(
        UUID referralId,
        String reference,
        Instant receivedAt,
        ReferralState state,
        List<Holder> heldBy,
        @Nullable NextStep nextStep,
        @Nullable Instant dueAt,
        boolean overdue,
        List<String> reasons,
        List<Gap> gaps,
        @Nullable String advice) {

    static StatusBody of(ReferralStatus status) {
        Receipt receipt = status.receipt();
        return new StatusBody(
                receipt.id().value(),
                receipt.reference().value(),
                receipt.receivedAt(),
                status.state(),
                status.heldBy(),
                status.nextStep(),
                status.dueAt(),
                status.overdue(),
                status.reasons(),
                status.gaps(),
                status.advice());
    }
}
