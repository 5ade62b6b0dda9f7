package care.dyad.intake.kafka;

import care.dyad.events.Channel;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationFailed;
import care.dyad.intake.application.SettledDelivery;
import care.dyad.intake.domain.DeliveryOutcome;
import care.dyad.messaging.IncomingEvent;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What became of webhooks; what teams were told is not for intake. */
final class NotificationEventMapper {

    private static final Pattern SUBSCRIPTION =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private NotificationEventMapper() {}

    static Optional<SettledDelivery> settled(IncomingEvent incoming) {
        return switch (incoming.event()) {
            case NotificationDelivered e when e.getChannel() == Channel.WEBHOOK ->
                    subscription(e.getRecipient()).map(to -> delivered(e, to));
            case NotificationFailed e when e.getChannel() == Channel.WEBHOOK ->
                    subscription(e.getRecipient()).map(to -> failed(e, to));
            default -> Optional.empty();
        };
    }

    private static SettledDelivery delivered(NotificationDelivered e, UUID subscription) {
        return new SettledDelivery(
                Required.id(e.getNotificationId()),
                subscription,
                DeliveryOutcome.DELIVERED,
                e.getAttempts(),
                null,
                Required.time(e.getOccurredAt()));
    }

    private static SettledDelivery failed(NotificationFailed e, UUID subscription) {
        return new SettledDelivery(
                Required.id(e.getNotificationId()),
                subscription,
                DeliveryOutcome.FAILED,
                e.getAttempts(),
                Required.code(e.getReason()),
                Required.time(e.getOccurredAt()));
    }

    /** Empty for a team, which is called by its identifier in the service directory. */
    private static Optional<UUID> subscription(String recipient) {
        return SUBSCRIPTION.matcher(recipient).matches()
                ? Optional.of(UUID.fromString(recipient))
                : Optional.empty();
    }
}
