package care.dyad.notification.kafka;

import care.dyad.notification.application.Attempt;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;

/** The business key that tells apart the notifications of one event: recipient and channel. */
final class NotificationKeys {

    private NotificationKeys() {}

    static String of(String recipientId, Channel channel) {
        return recipientId + "/" + channel;
    }

    static String of(Notification notification) {
        return of(notification.recipientId(), notification.channel());
    }

    /** What became of a notification is told once, and once more for each time it was resent. */
    static String of(Notification notification, Attempt attempt) {
        String key = of(notification);
        return attempt.resends() == 0 ? key : key + "/" + attempt.resends();
    }
}
