package care.dyad.notification.application;

import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.Wording;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * Delivers what is queued. Each attempt is committed before it is made, and its outcome after: a
 * kill between the mail server's yes and that second commit is the one way to a repeat, which then
 * carries the same Message-ID and is counted.
 */
@Component
public class DeliverNotifications {

    private final Notifications notifications;
    private final Wording wording;
    private final MailProvider mail;
    private final RecordHandover handovers;
    private final DeliveryFigures figures;

    DeliverNotifications(
            Notifications notifications,
            Wording wording,
            MailProvider mail,
            RecordHandover handovers,
            DeliveryFigures figures) {
        this.notifications = notifications;
        this.wording = wording;
        this.mail = mail;
        this.handovers = handovers;
        this.figures = figures;
    }

    /**
     * Makes one attempt at the next notification that is due. Several senders may do so at once.
     *
     * @return false when none is due
     */
    public boolean deliverNext() {
        Optional<Attempt> next = notifications.claim();
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Attempt attempt) {
        Notification notification = attempt.notification();
        UUID id = notification.id();
        if (attempt.mayRepeat()) {
            figures.possibleRepeat(id);
        }
        Handover answer =
                mail.handOver(id, notification.recipient(), wording.message(notification));
        figures.attempted(id, handovers.record(attempt, answer));
    }
}
