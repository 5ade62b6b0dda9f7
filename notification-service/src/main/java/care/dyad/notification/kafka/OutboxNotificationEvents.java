package care.dyad.notification.kafka;

import care.dyad.events.Channel;
import care.dyad.events.NotificationAcknowledged;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationEscalated;
import care.dyad.events.NotificationFailed;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.NotificationEvents;
import care.dyad.notification.domain.AboutReferral;
import care.dyad.notification.domain.TeamNotice;
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
    public void delivered(AboutReferral about, Attempt attempt, long sequence, Instant at) {
        UUID id = id(about, "NotificationDelivered", NotificationKeys.of(about, attempt));
        append(
                about,
                id,
                at,
                NotificationDelivered.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setReferralId(about.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(about.id())
                        .setCauseEventId(about.causeEventId())
                        .setChannel(channel(about))
                        .setRecipient(about.recipientId())
                        .setAttempts(attempt.number())
                        .build());
    }

    @Override
    public void failed(
            AboutReferral about, Attempt attempt, long sequence, Instant at, String reason) {
        UUID id = id(about, "NotificationFailed", NotificationKeys.of(about, attempt));
        append(
                about,
                id,
                at,
                NotificationFailed.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setReferralId(about.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(about.id())
                        .setCauseEventId(about.causeEventId())
                        .setChannel(channel(about))
                        .setRecipient(about.recipientId())
                        .setAttempts(attempt.number())
                        .setReason(reason)
                        .build());
    }

    @Override
    public void acknowledged(TeamNotice one, long sequence, Instant at) {
        UUID id = id(one, "NotificationAcknowledged", NotificationKeys.of(one));
        append(
                one,
                id,
                at,
                NotificationAcknowledged.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setReferralId(one.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(one.id())
                        .setCauseEventId(one.causeEventId())
                        .setChannel(channel(one))
                        .setRecipient(one.recipientId())
                        .build());
    }

    @Override
    public void escalated(TeamNotice last, String toServiceId, long sequence, Instant at) {
        UUID id = id(last, "NotificationEscalated", toServiceId);
        append(
                last,
                id,
                at,
                NotificationEscalated.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(at)
                        .setReferralId(last.referralId().value())
                        .setSequence(sequence)
                        .setNotificationId(last.id())
                        .setCauseEventId(last.causeEventId())
                        .setChannel(channel(last))
                        .setRecipient(last.recipientId())
                        .setTo(toServiceId)
                        .build());
    }

    private static Channel channel(AboutReferral about) {
        return Channel.valueOf(about.channel().name());
    }

    private static UUID id(AboutReferral about, String type, String key) {
        return EventIds.derived(about.causeEventId(), type, key);
    }

    private void append(AboutReferral about, UUID eventId, Instant at, SpecificRecord event) {
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.NOTIFICATION_EVENTS,
                                about.referralId().value().toString(),
                                eventId,
                                at,
                                event,
                                about.traceparent())));
    }
}
