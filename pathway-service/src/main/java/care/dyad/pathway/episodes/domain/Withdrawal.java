package care.dyad.pathway.episodes.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * The referrer took a referral back.
 *
 * @param eventId the event that told of it
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param referralId the referral
 * @param reason coded reason, shown and not decided on
 * @param at when intake committed it, UTC
 * @param state what became of it
 */
public record Withdrawal(
        UUID eventId,
        @Nullable String traceparent,
        UUID referralId,
        String reason,
        Instant at,
        WithdrawalState state) {

    /** The same withdrawal in another state. */
    public Withdrawal in(WithdrawalState another) {
        return new Withdrawal(eventId, traceparent, referralId, reason, at, another);
    }

    /** Whether it closed the referral. */
    public boolean hasClosed() {
        return state == WithdrawalState.CLOSED;
    }

    /** Whether clinicians have to decide on it. */
    public boolean awaitsReview() {
        return state == WithdrawalState.AWAITS_REVIEW;
    }
}
