package care.dyad.intake.application;

import care.dyad.intake.domain.Gap;
import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The status of a referral that was told last.
 *
 * @param referral the referral
 * @param sourceSystem the sending system
 * @param sourceReference its reference
 * @param partner whose own topic it came by; null when it came otherwise
 * @param sequence how many statuses were told
 * @param essence what was told, without the date; empty before the first
 * @param dueAt the date that was told, or null
 */
public record ToldStatus(
        KnownReferral referral,
        String sourceSystem,
        String sourceReference,
        @Nullable String partner,
        long sequence,
        String essence,
        @Nullable Instant dueAt) {

    ReferralId id() {
        return referral.receipt().id();
    }

    String account() {
        return referral.account();
    }

    /** What is told next, and to whom. */
    StatusChange changedTo(
            ReferralStatus status, List<UUID> subscribers, Instant at, @Nullable News<?> cause) {
        return new StatusChange(
                this,
                status,
                subscribers.stream()
                        .map(one -> StatusDelivery.of(id(), sequence + 1, one))
                        .toList(),
                at,
                cause == null ? null : cause.traceparent());
    }

    /** True when there is something new to tell. That a date falls away is not, by itself. */
    boolean isOutdatedBy(ReferralStatus status) {
        return !essence(status).equals(essence)
                || (status.dueAt() != null && !Objects.equals(status.dueAt(), dueAt));
    }

    static String essence(ReferralStatus status) {
        return String.join(
                "|",
                status.state().name(),
                status.heldBy().stream().map(Holder::serviceId).collect(Collectors.joining(",")),
                String.valueOf(status.nextStep()),
                String.valueOf(status.overdue()),
                String.join(",", status.reasons()),
                status.gaps().stream().map(Gap::toString).collect(Collectors.joining(",")));
    }
}
