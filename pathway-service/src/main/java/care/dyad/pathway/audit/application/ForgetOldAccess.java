package care.dyad.pathway.audit.application;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;

/** Removes from the access log what is no longer kept. */
@Component
public class ForgetOldAccess {

    private static final int AT_MOST = 10_000;

    private final AccessLog log;
    private final AccessLogRetention retention;
    private final Clock clock;

    ForgetOldAccess(AccessLog log, AccessLogRetention retention, Clock clock) {
        this.log = log;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Removes everything that is old enough, in transactions of limited size.
     *
     * @return how many rows were removed
     */
    public int forget() {
        Instant oldest = retention.oldest(clock.instant());
        int forgotten = 0;
        for (int last = AT_MOST; last == AT_MOST; forgotten += last) {
            last = log.forget(oldest, AT_MOST);
        }
        return forgotten;
    }
}
