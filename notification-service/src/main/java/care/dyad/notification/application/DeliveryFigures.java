package care.dyad.notification.application;

import java.util.UUID;

/** Shows operators how deliveries go. */
public interface DeliveryFigures {

    /** A notification is sent that the mail server may already have taken over. */
    void possibleRepeat(UUID notificationId);

    /** What an attempt at a notification came to. */
    void attempted(UUID notificationId, Outcome outcome);
}
