package care.dyad.notification.application;

import care.dyad.notification.application.Acknowledgements.State;
import care.dyad.notification.domain.SignedLinks;
import care.dyad.notification.domain.TeamNotice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Notes that somebody who was told read it, by the signed link of the notification. */
@Component
public class AcknowledgeNotification {

    /**
     * A notification as its reader sees it.
     *
     * @param notice what was told
     * @param state whether somebody is still waited for
     */
    public record Seen(TeamNotice notice, State state) {}

    private final SignedLinks links;
    private final TeamNotices notices;
    private final Notifications notifications;
    private final Acknowledgements acknowledgements;
    private final NotificationEvents events;
    private final Clock clock;

    AcknowledgeNotification(
            SignedLinks links,
            TeamNotices notices,
            Notifications notifications,
            Acknowledgements acknowledgements,
            NotificationEvents events,
            Clock clock) {
        this.links = links;
        this.notices = notices;
        this.notifications = notifications;
        this.acknowledgements = acknowledgements;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is about; changes nothing. Empty when the link is not ours. */
    @Transactional
    public Optional<Seen> look(String token) {
        return links.notificationOf(token).flatMap(notices::notice).flatMap(this::seen);
    }

    /** Acknowledges; the second time changes nothing. Empty when the link is not ours. */
    @Transactional
    public Optional<Seen> acknowledge(String token) {
        Optional<Seen> before = look(token);
        before.ifPresent(seen -> acknowledge(seen.notice()));
        return before.flatMap(seen -> seen(seen.notice()));
    }

    private void acknowledge(TeamNotice one) {
        Instant now = clock.instant();
        if (acknowledgements.acknowledge(one.causeEventId(), one.recipientId(), now)) {
            events.acknowledged(one, notifications.nextSequence(one.referralId()), now);
        }
    }

    private Optional<Seen> seen(TeamNotice one) {
        return acknowledgements.stateOf(one.causeEventId()).map(state -> new Seen(one, state));
    }
}
