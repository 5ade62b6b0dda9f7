package care.dyad.notification.application;

import care.dyad.notification.domain.Subscription;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps whom to call up to date. */
@Component
public class FollowSubscriptions {

    private final Subscribers subscribers;

    FollowSubscriptions(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    /** Takes note of subscriptions. A repeat or something late changes nothing. */
    @Transactional
    public void follow(List<Subscription> news) {
        subscribers.keep(news);
    }
}
