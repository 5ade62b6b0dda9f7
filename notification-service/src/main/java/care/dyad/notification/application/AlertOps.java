package care.dyad.notification.application;

import care.dyad.notification.domain.Bulletin;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Rota;
import care.dyad.notification.domain.Teams;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Tells operations how Dyad is, by every channel that they chose. */
@Component
class AlertOps {

    private final Recipient ops;
    private final Teams teams;
    private final NotificationIds ids;
    private final Notifications notifications;

    AlertOps(Rota rota, Teams teams, NotificationIds ids, Notifications notifications) {
        ops = rota.ops();
        this.teams = teams;
        this.ids = ids;
        this.notifications = notifications;
    }

    void tell(UUID alert, Bulletin.Content content) {
        List<Channel> channels = teams.of(ops.serviceId()).channels();
        notifications.queue(
                channels.stream().map(channel -> bulletin(alert, content, channel)).toList());
    }

    private Bulletin bulletin(UUID alert, Bulletin.Content content, Channel channel) {
        String which = ops.serviceId() + "/" + content.getClass().getSimpleName();
        return new Bulletin(ids.of(alert, which, channel), content, ops, channel);
    }
}
