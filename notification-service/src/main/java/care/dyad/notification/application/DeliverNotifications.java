package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.TeamMail;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * Delivers what is queued. Each attempt is committed before it is made, and its outcome after: a
 * kill between the other side's yes and that second commit is the one way to a repeat, which then
 * carries the same id and is counted.
 */
@Component
public class DeliverNotifications {

    private final Notifications notifications;
    private final MailTeam mailTeam;
    private final CallSubscriber callSubscriber;
    private final RecordHandover handovers;
    private final DeliveryFigures figures;

    DeliverNotifications(
            Notifications notifications,
            MailTeam mailTeam,
            CallSubscriber callSubscriber,
            RecordHandover handovers,
            DeliveryFigures figures) {
        this.notifications = notifications;
        this.mailTeam = mailTeam;
        this.callSubscriber = callSubscriber;
        this.handovers = handovers;
        this.figures = figures;
    }

    /**
     * Makes one attempt at the next notification that is due on a channel. Several senders may do
     * so at once.
     *
     * @return false when none is due
     */
    public boolean deliverNext(Channel channel) {
        Optional<Attempt> next = notifications.claim(channel);
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Attempt attempt) {
        UUID id = attempt.notification().id();
        if (attempt.mayRepeat()) {
            figures.possibleRepeat(id);
        }
        Handover answer = handOver(attempt.notification());
        figures.attempted(id, handovers.record(attempt, answer));
    }

    private Handover handOver(Notification notification) {
        return switch (notification) {
            case TeamMail mail -> mailTeam.send(mail);
            case StatusWebhook webhook -> callSubscriber.call(webhook);
        };
    }
}
