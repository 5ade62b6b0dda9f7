package care.dyad.intake.kafka;

import care.dyad.events.NextStep;
import care.dyad.events.ReferralState;
import care.dyad.events.ReferralStatusChanged;
import care.dyad.events.StatusDelivery;
import care.dyad.events.StatusGap;
import care.dyad.events.StatusHolder;
import care.dyad.intake.application.StatusChange;
import care.dyad.intake.domain.ReferralStatus;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Writes where a referral is: codes and names of services, no words of a person. */
final class StatusChangeMapper {

    private StatusChangeMapper() {}

    static ReferralStatusChanged event(UUID id, StatusChange change) {
        ReferralStatus status = change.status();
        return ReferralStatusChanged.newBuilder()
                .setEventId(id)
                .setOccurredAt(change.at())
                .setReferralId(status.receipt().id().value())
                .setSequence(change.sequence())
                .setReference(status.receipt().reference().value())
                .setSourceSystem(Tellable.of(change.from().sourceSystem()))
                .setSourceReference(Tellable.of(change.from().sourceReference()))
                .setState(ReferralState.valueOf(status.state().name()))
                .setHeldBy(
                        status.heldBy().stream()
                                .map(one -> new StatusHolder(one.serviceId(), one.name()))
                                .toList())
                .setNextStep(next(status.nextStep()))
                .setDueAt(status.dueAt())
                .setOverdue(status.overdue())
                .setReasons(status.reasons())
                .setGaps(
                        status.gaps().stream()
                                .map(one -> new StatusGap(one.pathway(), one.reason()))
                                .toList())
                .setTell(
                        change.tell().stream()
                                .map(one -> new StatusDelivery(one.id(), one.subscription()))
                                .toList())
                .build();
    }

    private static @Nullable NextStep next(care.dyad.intake.domain.@Nullable NextStep next) {
        return next == null ? null : NextStep.valueOf(next.name());
    }
}
