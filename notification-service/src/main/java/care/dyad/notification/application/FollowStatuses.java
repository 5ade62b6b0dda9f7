package care.dyad.notification.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Queues what subscribers are told of statuses, and again what they ask for again. */
@Component
public class FollowStatuses {

    private final Notifications notifications;

    FollowStatuses(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Takes note of statuses and requests in their order. */
    @Transactional
    public void follow(List<StatusNews> news) {
        news.forEach(this::follow);
    }

    private void follow(StatusNews news) {
        switch (news) {
            case StatusNews.Changed(var webhooks) -> notifications.queue(webhooks);
            case StatusNews.Again(var id) -> notifications.queueAgain(id);
        }
    }
}
