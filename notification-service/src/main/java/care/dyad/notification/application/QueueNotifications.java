package care.dyad.notification.application;

import care.dyad.notification.domain.TeamMail;

import org.springframework.stereotype.Component;

import java.util.List;

/** Queues what has to be told, within the transaction that notes the events as handled. */
@Component
public class QueueNotifications {

    private final Notifications notifications;

    QueueNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * Queues the notifications of a batch of events.
     *
     * @param byEvent those of each event
     */
    public void queue(List<List<TeamMail>> byEvent) {
        notifications.queue(byEvent.stream().flatMap(List::stream).toList());
    }
}
