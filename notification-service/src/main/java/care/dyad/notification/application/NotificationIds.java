package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

import java.util.UUID;

/** Makes the ids of notifications: the same for the same event, recipient and channel. */
public interface NotificationIds {

    /** The id of what a recipient is told about an event on a channel. */
    UUID of(UUID causeEventId, String recipientId, Channel channel);
}
