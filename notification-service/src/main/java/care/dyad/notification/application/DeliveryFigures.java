package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

import java.util.UUID;

/** Shows operators how deliveries go. */
public interface DeliveryFigures {

    /** A notification is sent that the mail server may already have taken over. */
    void possibleRepeat(UUID notificationId);

    /** What an attempt at a notification came to. */
    void attempted(UUID notificationId, Outcome outcome);

    /** A message passed the check, and is handed to a provider now. */
    void passed(Channel channel);

    /** The check stopped a message, for the coded reason. */
    void stopped(Channel channel, String reason);
}
