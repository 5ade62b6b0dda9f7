package care.dyad.notification.delivery;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.WebhookSettings;
import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.application.Senders;
import care.dyad.notification.domain.Channel;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.List;

/** Delivers for as long as the service runs, each channel by senders of its own. */
@Component
class SenderLoop implements Senders, SmartLifecycle {

    private final List<SenderGroup> groups;
    private volatile boolean running;

    SenderLoop(
            DeliverNotifications deliveries,
            NotificationSettings settings,
            WebhookSettings webhooks) {
        groups =
                List.of(
                        new SenderGroup(
                                deliveries, Channel.EMAIL, settings.senders(), settings.poll()),
                        new SenderGroup(
                                deliveries, Channel.NOTIFY, settings.senders(), settings.poll()),
                        new SenderGroup(
                                deliveries, Channel.WEBHOOK, webhooks.senders(), settings.poll()));
    }

    @Override
    public void wake() {
        groups.forEach(SenderGroup::wake);
    }

    @Override
    public void start() {
        running = true;
        groups.forEach(SenderGroup::start);
    }

    @Override
    public void stop() {
        running = false;
        groups.forEach(SenderGroup::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
