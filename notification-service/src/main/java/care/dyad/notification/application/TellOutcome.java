package care.dyad.notification.application;

import care.dyad.notification.domain.AboutReferral;
import care.dyad.notification.domain.Bulletin;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/**
 * Tells the other services what became of a notification; of a summary, what became of each notice
 * in it.
 */
@Component
class TellOutcome {

    private final TeamNotices teamNotices;
    private final Notifications notifications;
    private final NotificationEvents events;
    private final Clock clock;

    TellOutcome(
            TeamNotices teamNotices,
            Notifications notifications,
            NotificationEvents events,
            Clock clock) {
        this.teamNotices = teamNotices;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    void delivered(Attempt attempt) {
        for (AboutReferral about : told(attempt, true)) {
            events.delivered(about, attempt, sequence(about), clock.instant());
        }
    }

    void failed(Attempt attempt, String reason) {
        for (AboutReferral about : told(attempt, false)) {
            events.failed(about, attempt, sequence(about), clock.instant(), reason);
        }
    }

    private List<? extends AboutReferral> told(Attempt attempt, boolean delivered) {
        return switch (attempt.notification()) {
            case AboutReferral one -> List.of(one);
            case Bulletin bulletin -> teamNotices.settleMembers(bulletin.id(), delivered);
        };
    }

    private long sequence(AboutReferral about) {
        return notifications.nextSequence(about.referralId());
    }
}
