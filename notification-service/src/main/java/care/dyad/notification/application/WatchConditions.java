package care.dyad.notification.application;

import care.dyad.notification.domain.Bulletin;
import care.dyad.notification.domain.Condition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Arrays;

/** Alerts operations once when a condition begins, and once when it ends. */
@Component
public class WatchConditions {

    private final Alerts alerts;
    private final AlertOps alertOps;
    private final Clock clock;

    WatchConditions(Alerts alerts, AlertOps alertOps, Clock clock) {
        this.alerts = alerts;
        this.alertOps = alertOps;
        this.clock = clock;
    }

    /** Looks at every condition. Several instances may do so at once. */
    @Transactional
    public void watch() {
        Arrays.stream(Condition.values()).forEach(this::watch);
    }

    private void watch(Condition condition) {
        int extent = alerts.extent(condition);
        if (extent > 0) {
            alerts.raise(condition, extent, clock.instant())
                    .ifPresent(alert -> alertOps.tell(alert, new Bulletin.Raised(condition)));
        } else {
            alerts.clear(condition, clock.instant())
                    .ifPresent(alert -> alertOps.tell(alert, new Bulletin.Cleared(condition)));
        }
    }
}
