package care.dyad.notification.kafka;

import care.dyad.events.Channel;
import care.dyad.notification.domain.Recipient;

/** The business key that tells apart the notifications of one event: recipient and channel. */
final class NotificationKeys {

    private NotificationKeys() {}

    static String of(Recipient recipient) {
        return recipient.serviceId() + "/" + Channel.EMAIL;
    }
}
