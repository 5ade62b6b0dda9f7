package care.dyad.notification.kafka;

import care.dyad.messaging.EventIds;
import care.dyad.notification.application.NotificationIds;
import care.dyad.notification.domain.Channel;

import org.springframework.stereotype.Component;

import java.util.UUID;

/** Derives the ids of notifications as those of events are derived. */
@Component
class DerivedNotificationIds implements NotificationIds {

    @Override
    public UUID of(UUID causeEventId, String recipientId, Channel channel) {
        return EventIds.derived(
                causeEventId, "Notification", NotificationKeys.of(recipientId, channel));
    }
}
