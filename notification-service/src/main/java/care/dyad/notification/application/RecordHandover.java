package care.dyad.notification.application;

import care.dyad.notification.domain.RetryPolicy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

/** Records what an attempt came to, and tells of it, in one transaction. */
@Component
public class RecordHandover {

    private final Notifications notifications;
    private final NotificationEvents events;
    private final RetryPolicy retries;
    private final Clock clock;

    RecordHandover(
            Notifications notifications,
            NotificationEvents events,
            RetryPolicy retries,
            Clock clock) {
        this.notifications = notifications;
        this.events = events;
        this.retries = retries;
        this.clock = clock;
    }

    /** Records the mail server's answer to an attempt. */
    @Transactional
    public Outcome record(Attempt attempt, Handover answer) {
        return switch (answer) {
            case Handover.TakenOver() -> delivered(attempt);
            case Handover.Refused(String reason) -> failed(attempt, reason);
            case Handover.NotNow(String reason) -> later(attempt, reason, false);
            case Handover.Unanswered(String reason) -> later(attempt, reason, true);
        };
    }

    private Outcome delivered(Attempt attempt) {
        if (!notifications.deliver(attempt)) {
            return Outcome.OVERTAKEN;
        }
        events.delivered(attempt, nextSequence(attempt), clock.instant());
        return Outcome.DELIVERED;
    }

    private Outcome failed(Attempt attempt, String reason) {
        if (!notifications.fail(attempt, reason)) {
            return Outcome.OVERTAKEN;
        }
        events.failed(attempt, nextSequence(attempt), clock.instant(), reason);
        return Outcome.FAILED;
    }

    private Outcome later(Attempt attempt, String reason, boolean unanswered) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        return retries.pauseAfter(attempt.number(), attempt.waited(), jitter)
                .map(pause -> notifications.putOff(attempt, pause, reason, unanswered))
                .map(ours -> ours ? Outcome.PUT_OFF : Outcome.OVERTAKEN)
                .orElseGet(() -> failed(attempt, reason));
    }

    private long nextSequence(Attempt attempt) {
        return notifications.nextSequence(attempt.notification().notice().referralId());
    }
}
