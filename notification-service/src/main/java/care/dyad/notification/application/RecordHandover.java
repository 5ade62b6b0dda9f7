package care.dyad.notification.application;

import care.dyad.notification.domain.RetryPolicy;
import care.dyad.notification.domain.StatusWebhook;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Records what an attempt came to, and tells of it, in one transaction. */
@Component
public class RecordHandover {

    private final Notifications notifications;
    private final NotificationEvents events;
    private final Subscribers subscribers;
    private final RetryPolicy retries;
    private final Clock clock;

    RecordHandover(
            Notifications notifications,
            NotificationEvents events,
            Subscribers subscribers,
            RetryPolicy retries,
            Clock clock) {
        this.notifications = notifications;
        this.events = events;
        this.subscribers = subscribers;
        this.retries = retries;
        this.clock = clock;
    }

    /** Records the other side's answer to an attempt. */
    @Transactional
    public Outcome record(Attempt attempt, Handover answer) {
        return switch (answer) {
            case Handover.TakenOver() -> delivered(attempt);
            case Handover.Refused(String reason) -> failed(attempt, reason);
            case Handover.Gone(String reason) -> gone(attempt, reason);
            case Handover.NotNow(String reason) -> later(attempt, reason, false);
            case Handover.SlowDown(String reason, Duration pause) -> slower(attempt, reason, pause);
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

    private Outcome gone(Attempt attempt, String reason) {
        if (attempt.notification() instanceof StatusWebhook webhook) {
            subscribers.letGo(webhook.subscription());
        }
        return failed(attempt, reason);
    }

    private Outcome slower(Attempt attempt, String reason, Duration pause) {
        if (attempt.notification() instanceof StatusWebhook webhook) {
            subscribers.pause(webhook.subscription(), pause);
        }
        return later(attempt, reason, false);
    }

    private Outcome later(Attempt attempt, String reason, boolean unanswered) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        return retries.pauseAfter(attempt.number(), attempt.waited(), jitter)
                .map(pause -> notifications.putOff(attempt, pause, reason, unanswered))
                .map(ours -> ours ? Outcome.PUT_OFF : Outcome.OVERTAKEN)
                .orElseGet(() -> failed(attempt, reason));
    }

    private long nextSequence(Attempt attempt) {
        return notifications.nextSequence(attempt.notification().referralId());
    }
}
