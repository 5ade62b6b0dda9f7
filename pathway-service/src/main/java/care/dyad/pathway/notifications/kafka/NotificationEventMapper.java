package care.dyad.pathway.notifications.kafka;

import static care.dyad.pathway.notifications.domain.NotificationStep.ACKNOWLEDGED;
import static care.dyad.pathway.notifications.domain.NotificationStep.DELIVERED;
import static care.dyad.pathway.notifications.domain.NotificationStep.ESCALATED;
import static care.dyad.pathway.notifications.domain.NotificationStep.FAILED;

import care.dyad.events.Channel;
import care.dyad.events.NotificationAcknowledged;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationEscalated;
import care.dyad.events.NotificationFailed;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.Required;
import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.notifications.domain.NotificationStep;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads the events about notifications. */
final class NotificationEventMapper {

    private NotificationEventMapper() {}

    static Optional<NotificationEvent> toEvent(IncomingEvent incoming) {
        Optional<NotificationEvent> read = read(incoming.event());
        read.ifPresent(event -> require(event, incoming.key()));
        return read;
    }

    private static Optional<NotificationEvent> read(SpecificRecord event) {
        return switch (event) {
            case NotificationDelivered e -> Optional.of(read(e, DELIVERED, null));
            case NotificationFailed e -> Optional.of(read(e, FAILED, e.getReason()));
            case NotificationAcknowledged e -> Optional.of(read(e, ACKNOWLEDGED, null));
            case NotificationEscalated e -> Optional.of(read(e, ESCALATED, e.getTo()));
            default -> Optional.empty();
        };
    }

    /** What the four have in common, under the same names. */
    private static NotificationEvent read(
            SpecificRecordBase event, NotificationStep step, @Nullable String detail) {
        return new NotificationEvent(
                (UUID) event.get("eventId"),
                (UUID) event.get("referralId"),
                (UUID) event.get("notificationId"),
                (Instant) event.get("occurredAt"),
                step,
                ((Channel) event.get("channel")).name(),
                (String) event.get("recipient"),
                detail);
    }

    private static void require(NotificationEvent event, String key) {
        Required.require(event.referralId().toString().equals(key), "KEY_IS_NOT_REFERRAL_ID");
        Required.id(event.eventId(), "EVENT_ID_MISSING");
        Required.id(event.notificationId(), "NOTIFICATION_ID_MISSING");
        Required.time(event.at(), "OCCURRED_AT_MISSING");
        Required.text(event.recipient(), "RECIPIENT_MISSING");
    }
}
