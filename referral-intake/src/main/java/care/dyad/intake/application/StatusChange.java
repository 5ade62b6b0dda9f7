package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Where a referral is has changed.
 *
 * @param from what was told before
 * @param status where it is now
 * @param tell the subscriptions that are told
 * @param at when intake knew, UTC
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record StatusChange(
        ToldStatus from,
        ReferralStatus status,
        List<StatusDelivery> tell,
        Instant at,
        @Nullable String traceparent) {

    public StatusChange {
        tell = List.copyOf(tell);
    }

    /** Its position among the statuses of the referral. */
    public long sequence() {
        return from.sequence() + 1;
    }

    /** What was told with it. */
    public String essence() {
        return ToldStatus.essence(status);
    }
}
