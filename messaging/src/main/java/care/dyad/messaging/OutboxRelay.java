package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Publishes the outbox for as long as the service runs. It wakes when a transaction of its own
 * service instance commits, and looks by itself at the poll interval for what others left behind.
 * After a publication it rests, so that what is committed meanwhile goes out together; an event
 * that comes to a relay at rest for long enough goes out at once.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(30);

    private final OutboxPublisher publisher;
    private final Duration poll;
    private final Duration rest;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxPublisher publisher, Duration poll, Duration rest) {
        this.publisher = publisher;
        this.poll = poll;
        this.rest = rest;
    }

    /** Something was committed to the outbox. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(UNTIL_STOPPED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the listeners, so that what they commit last still goes out. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1000;
    }

    private void run() {
        while (running) {
            try {
                boolean more = publisher.publishPending();
                if (!more) {
                    TimeUnit.MILLISECONDS.sleep(rest.toMillis());
                    awaitWork();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("outbox not published, next attempt in {}", poll, e);
                pause();
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(poll.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
