package care.dyad.pathway.notifications.application;

import care.dyad.pathway.notifications.domain.NotificationEvent;

import java.util.List;

/** What became of messages. */
public interface NotificationEvents {

    /** Adds events; one that is there already stays as it is. */
    void keep(List<NotificationEvent> events);
}
