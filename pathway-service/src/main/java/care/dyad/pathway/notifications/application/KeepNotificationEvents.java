package care.dyad.pathway.notifications.application;

import care.dyad.pathway.notifications.domain.NotificationEvent;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Keeps what became of messages, for the timeline of the referral. */
@Component
public class KeepNotificationEvents {

    private final NotificationEvents events;

    KeepNotificationEvents(NotificationEvents events) {
        this.events = events;
    }

    /** Keeps events that came in. */
    @Transactional
    public void keep(List<NotificationEvent> cameIn) {
        events.keep(cameIn);
    }
}
