package care.dyad.notification.application;

import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tells the next on the rota, and in the end operations, what nobody acknowledged in time. */
@Component
public class EscalateUnacknowledged {

    private final Acknowledgements acknowledgements;
    private final Notifications notifications;
    private final NotificationEvents events;
    private final TellNext tellNext;
    private final Clock clock;

    EscalateUnacknowledged(
            Acknowledgements acknowledgements,
            Notifications notifications,
            NotificationEvents events,
            TellNext tellNext,
            Clock clock) {
        this.acknowledgements = acknowledgements;
        this.notifications = notifications;
        this.events = events;
        this.tellNext = tellNext;
        this.clock = clock;
    }

    /**
     * Escalates the longest overdue. Several instances may do so at once.
     *
     * @return false when nothing is overdue
     */
    @Transactional
    public boolean escalateNext() {
        Instant now = clock.instant();
        Optional<TeamNotice> overdue = acknowledgements.nextOverdue(now);
        overdue.ifPresent(last -> escalate(last, now));
        return overdue.isPresent();
    }

    private void escalate(TeamNotice last, Instant now) {
        tellNext.after(last, now)
                .ifPresentOrElse(
                        next -> escalated(last, next, now),
                        () -> acknowledgements.exhaust(last.causeEventId()));
    }

    private void escalated(TeamNotice last, Recipient next, Instant now) {
        long sequence = notifications.nextSequence(last.referralId());
        events.escalated(last, next.serviceId(), sequence, now);
    }
}
