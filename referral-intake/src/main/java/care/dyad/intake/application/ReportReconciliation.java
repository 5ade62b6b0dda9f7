package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Tells the other services how many referrals are unaccounted for, for the board of ops. */
@Component
public class ReportReconciliation {

    private final AwaitedReferrals awaited;
    private final ReconciliationEvents events;
    private final Clock clock;

    ReportReconciliation(AwaitedReferrals awaited, ReconciliationEvents events, Clock clock) {
        this.awaited = awaited;
        this.events = events;
        this.clock = clock;
    }

    /** Counts, and tells. What cannot be counted is not told, and its readers notice. */
    @Transactional
    public void report() {
        events.reconciled(awaited.countOverdue(), clock.instant());
    }
}
