package care.dyad.intake.kafka;

import care.dyad.events.Channel;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationFailed;
import care.dyad.intake.application.SettledDelivery;
import care.dyad.intake.domain.DeliveryOutcome;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;

import java.util.Optional;
import java.util.UUID;

/** What became of webhooks; what teams were told is not for intake. */
final class NotificationEventMapper {

    private NotificationEventMapper() {}

    static Optional<SettledDelivery> settled(IncomingEvent incoming) {
        return switch (incoming.event()) {
            case NotificationDelivered e when e.getChannel() == Channel.WEBHOOK ->
                    Optional.of(delivered(e));
            case NotificationFailed e when e.getChannel() == Channel.WEBHOOK ->
                    Optional.of(failed(e));
            default -> Optional.empty();
        };
    }

    private static SettledDelivery delivered(NotificationDelivered e) {
        return new SettledDelivery(
                Required.id(e.getNotificationId()),
                subscription(e.getRecipient()),
                DeliveryOutcome.DELIVERED,
                e.getAttempts(),
                null,
                Required.time(e.getOccurredAt()));
    }

    private static SettledDelivery failed(NotificationFailed e) {
        return new SettledDelivery(
                Required.id(e.getNotificationId()),
                subscription(e.getRecipient()),
                DeliveryOutcome.FAILED,
                e.getAttempts(),
                Required.code(e.getReason()),
                Required.time(e.getOccurredAt()));
    }

    private static UUID subscription(String recipient) {
        try {
            return UUID.fromString(recipient);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("RECIPIENT_IS_NO_SUBSCRIPTION", e);
        }
    }
}
