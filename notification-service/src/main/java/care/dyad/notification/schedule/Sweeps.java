package care.dyad.notification.schedule;

import care.dyad.notification.application.EscalateUnacknowledged;
import care.dyad.notification.application.ReleaseHeld;
import care.dyad.notification.application.Senders;
import care.dyad.notification.application.WatchConditions;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what fell due. Each look is its own task, so that one that fails stops no other. */
@Component
@EnableScheduling
class Sweeps {

    private static final String EVERY = "${dyad.notification.sweep-every:2s}";

    private final EscalateUnacknowledged escalateUnacknowledged;
    private final ReleaseHeld releaseHeld;
    private final WatchConditions watchConditions;
    private final Senders senders;

    Sweeps(
            EscalateUnacknowledged escalateUnacknowledged,
            ReleaseHeld releaseHeld,
            WatchConditions watchConditions,
            Senders senders) {
        this.escalateUnacknowledged = escalateUnacknowledged;
        this.releaseHeld = releaseHeld;
        this.watchConditions = watchConditions;
        this.senders = senders;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void escalate() {
        while (escalateUnacknowledged.escalateNext()) {
            senders.wake();
        }
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void release() {
        if (releaseHeld.release() > 0) {
            senders.wake();
        }
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void watch() {
        watchConditions.watch();
    }
}
