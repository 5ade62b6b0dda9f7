package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Removes events from the inbox that came so long ago that nobody repeats them. An instance looks
 * each hour of real time; several share the work.
 */
final class InboxRetention implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
    private static final int AT_MOST = 10_000;

    private static final String FORGET =
            """
            DELETE FROM inbox WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM inbox WHERE received_at < now() - make_interval(secs => ?)
                LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private final JdbcClient jdbc;
    private final Duration keep;
    private @Nullable ScheduledExecutorService timer;

    InboxRetention(JdbcClient jdbc, Duration keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    /**
     * Removes everything that is old enough, in transactions of limited size.
     *
     * @return how many events were removed
     */
    int forget() {
        int forgotten = 0;
        for (int last = AT_MOST; last == AT_MOST; forgotten += last) {
            last = jdbc.sql(FORGET).params(keep.toSeconds(), AT_MOST).update();
        }
        return forgotten;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("inbox-retention").daemon().factory());
        started.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.HOURS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void look() {
        try {
            int forgotten = forget();
            if (forgotten > 0) {
                log.info(
                        "{} events were kept in the inbox for {} and are removed", forgotten, keep);
            }
        } catch (DataAccessException e) {
            log.warn("nothing removed from the inbox, the next look is in an hour", e);
        }
    }
}
