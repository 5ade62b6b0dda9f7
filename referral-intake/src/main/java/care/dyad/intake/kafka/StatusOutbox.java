package care.dyad.intake.kafka;

import care.dyad.events.ReferralAccepted;
import care.dyad.events.StatusResendRequested;
import care.dyad.intake.application.PartnerSubmission;
import care.dyad.intake.application.StatusChange;
import care.dyad.intake.application.StatusEvents;
import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.Receipt;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came by a partner's own topic is answered on the partner's own topic, everything else on the
 * one that all share.
 */
@Component
class StatusOutbox implements StatusEvents {

    private final Outbox outbox;

    StatusOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(List<StatusChange> changes) {
        outbox.append(changes.stream().map(StatusOutbox::changed).toList());
    }

    @Override
    public void accepted(PartnerSubmission submission, Receipt receipt, Instant at) {
        UUID id = EventIds.derived(submission.id(), "ReferralAccepted", receipt.id().toString());
        var event =
                ReferralAccepted.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setSubmissionId(submission.id())
                        .setReferralId(receipt.id().value())
                        .setReference(receipt.reference().value())
                        .setReceivedAt(receipt.receivedAt())
                        .setSourceSystem(Tellable.of(submission.origin().account()))
                        .setSourceReference(Tellable.of(submission.reference()))
                        .build();
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                topic(submission.partner()),
                                receipt.id().toString(),
                                id,
                                at,
                                event,
                                submission.origin().trace().parent())));
    }

    /** On the shared topic, because it is for notification-service alone. */
    @Override
    public void resend(Delivery delivery, UUID subscription, Instant at) {
        UUID id = UUID.randomUUID();
        var event =
                StatusResendRequested.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setReferralId(delivery.referral().value())
                        .setDeliveryId(delivery.id())
                        .setSubscriptionId(subscription)
                        .build();
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.REFERRAL_STATUS,
                                delivery.referral().toString(),
                                id,
                                at,
                                event,
                                null)));
    }

    private static OutgoingEvent changed(StatusChange change) {
        UUID referral = change.status().receipt().id().value();
        UUID id =
                EventIds.derived(
                        referral, "ReferralStatusChanged", Long.toString(change.sequence()));
        return new OutgoingEvent(
                topic(change.from().partner()),
                referral.toString(),
                id,
                change.at(),
                StatusChangeMapper.event(id, change),
                change.traceparent());
    }

    private static String topic(@Nullable String partner) {
        return partner == null ? Topics.REFERRAL_STATUS : Topics.REFERRAL_STATUS + "." + partner;
    }
}
