package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.RetryPolicy;
import care.dyad.notification.domain.StatusWebhook;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Records what an attempt came to, and tells of it, in one transaction. */
@Component
public class RecordHandover {

    private final Notifications notifications;
    private final Subscribers subscribers;
    private final RetryPolicy retries;
    private final TellOutcome tellOutcome;
    private final DeliveryLog log;

    RecordHandover(
            Notifications notifications,
            Subscribers subscribers,
            RetryPolicy retries,
            TellOutcome tellOutcome,
            DeliveryLog log) {
        this.notifications = notifications;
        this.subscribers = subscribers;
        this.retries = retries;
        this.tellOutcome = tellOutcome;
        this.log = log;
    }

    /** Records the other side's answer to an attempt. */
    @Transactional
    public Outcome record(Attempt attempt, Handover answer) {
        Outcome outcome =
                switch (answer) {
                    case Handover.TakenOver() -> delivered(attempt);
                    case Handover.Refused(String reason) -> failed(attempt, reason);
                    case Handover.Gone(String reason) -> gone(attempt, reason);
                    case Handover.NotNow(String reason) -> later(attempt, reason, false);
                    case Handover.SlowDown(String reason, Duration pause) ->
                            slower(attempt, reason, pause);
                    case Handover.Unanswered(String reason) -> later(attempt, reason, true);
                };
        log.note(attempt, outcome, answer.code());
        return outcome;
    }

    private Outcome delivered(Attempt attempt) {
        if (!notifications.deliver(attempt)) {
            return Outcome.OVERTAKEN;
        }
        tellOutcome.delivered(attempt);
        return Outcome.DELIVERED;
    }

    private Outcome failed(Attempt attempt, String reason) {
        if (!notifications.fail(attempt, reason)) {
            return Outcome.OVERTAKEN;
        }
        tellOutcome.failed(attempt, reason);
        return Outcome.FAILED;
    }

    private Outcome gone(Attempt attempt, String reason) {
        if (attempt.notification() instanceof StatusWebhook webhook) {
            subscribers.letGo(webhook.subscription());
        }
        return failed(attempt, reason);
    }

    /** A receiver speaks for itself, a mail server for everybody who is told by it. */
    private Outcome slower(Attempt attempt, String reason, Duration pause) {
        Notification one = attempt.notification();
        String whom = one.channel() == Channel.WEBHOOK ? one.recipientId() : null;
        notifications.pause(one.channel(), whom, pause);
        return later(attempt, reason, false);
    }

    private Outcome later(Attempt attempt, String reason, boolean unanswered) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        return retries.pauseAfter(attempt.number(), attempt.waited(), jitter)
                .map(pause -> notifications.putOff(attempt, pause, reason, unanswered))
                .map(ours -> ours ? Outcome.PUT_OFF : Outcome.OVERTAKEN)
                .orElseGet(() -> failed(attempt, reason));
    }
}
