package care.dyad.intake.schedule;

import care.dyad.intake.application.ReportReconciliation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Tells of the comparison often enough that a board may miss two and still know. */
@Component
class ReconciliationReports {

    private final ReportReconciliation reportReconciliation;

    ReconciliationReports(ReportReconciliation reportReconciliation) {
        this.reportReconciliation = reportReconciliation;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void report() {
        reportReconciliation.report();
    }
}
