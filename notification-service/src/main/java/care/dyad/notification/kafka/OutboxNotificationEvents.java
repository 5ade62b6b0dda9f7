package care.dyad.notification.kafka;

import care.dyad.events.Channel;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationFailed;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.NotificationEvents;
import care.dyad.notification.domain.Notification;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells through the outbox what became of notifications. */
@Component
class OutboxNotificationEvents implements NotificationEvents {

    private final Outbox outbox;

    OutboxNotificationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void delivered(Attempt attempt, long sequence, Instant at) {
        Notification notification = attempt.notification();
        UUID eventId = eventId(attempt, "NotificationDelivered");
        append(
                notification,
                eventId,
                at,
                NotificationDelivered.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(at)
                        .setReferralId(notification.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(notification.id())
                        .setCauseEventId(notification.causeEventId())
                        .setChannel(Channel.valueOf(notification.channel().name()))
                        .setRecipient(notification.recipientId())
                        .setAttempts(attempt.number())
                        .build());
    }

    @Override
    public void failed(Attempt attempt, long sequence, Instant at, String reason) {
        Notification notification = attempt.notification();
        UUID eventId = eventId(attempt, "NotificationFailed");
        append(
                notification,
                eventId,
                at,
                NotificationFailed.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(at)
                        .setReferralId(notification.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(notification.id())
                        .setCauseEventId(notification.causeEventId())
                        .setChannel(Channel.valueOf(notification.channel().name()))
                        .setRecipient(notification.recipientId())
                        .setAttempts(attempt.number())
                        .setReason(reason)
                        .build());
    }

    private static UUID eventId(Attempt attempt, String type) {
        return EventIds.derived(
                attempt.notification().causeEventId(), type, NotificationKeys.of(attempt));
    }

    private void append(Notification notification, UUID eventId, Instant at, SpecificRecord event) {
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.NOTIFICATION_EVENTS,
                                notification.referralId().value().toString(),
                                eventId,
                                at,
                                event,
                                notification.traceparent())));
    }
}
