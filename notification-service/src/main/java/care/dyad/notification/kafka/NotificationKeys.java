package care.dyad.notification.kafka;

import care.dyad.events.Channel;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.Recipient;

/** The business key that tells apart the notifications of one event: recipient and channel. */
final class NotificationKeys {

    private NotificationKeys() {}

    static String of(Recipient recipient) {
        return recipient.serviceId() + "/" + Channel.EMAIL;
    }

    /** What became of a notification is told once, and once more for each time it was resent. */
    static String of(Attempt attempt) {
        Notification notification = attempt.notification();
        String key = notification.recipientId() + "/" + notification.channel();
        return attempt.resends() == 0 ? key : key + "/" + attempt.resends();
    }
}
