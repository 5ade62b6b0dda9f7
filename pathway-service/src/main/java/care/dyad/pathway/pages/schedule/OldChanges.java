package care.dyad.pathway.pages.schedule;

import care.dyad.pathway.pages.application.CaseChanges;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Forgets every hour of real time which cases changed before any session began. */
@Component
class OldChanges {

    /** Longer than a session, which ends after 12 hours at most (design, section 6). */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final CaseChanges changes;

    OldChanges(CaseChanges changes) {
        this.changes = changes;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        changes.forget(A_DAY);
    }
}
