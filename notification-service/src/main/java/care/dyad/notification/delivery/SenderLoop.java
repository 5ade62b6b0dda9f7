package care.dyad.notification.delivery;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.application.Senders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Delivers for as long as the service runs. Each sender delivers one notification after another, so
 * one that hangs holds up a single sender. They wake when something is queued, and look by
 * themselves for what fell due or was left by others.
 */
@Component
class SenderLoop implements Senders, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SenderLoop.class);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);

    private final DeliverNotifications deliveries;
    private final int senders;
    private final Duration poll;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    SenderLoop(DeliverNotifications deliveries, NotificationSettings settings) {
        this.deliveries = deliveries;
        senders = settings.senders();
        poll = settings.poll();
    }

    @Override
    public void wake() {
        work.release(Math.max(0, senders - work.availablePermits()));
    }

    @Override
    public void start() {
        running = true;
        threads =
                IntStream.range(0, senders)
                        .mapToObj(i -> Thread.ofVirtual().name("sender-" + i).start(this::run))
                        .toList();
    }

    /** Waits for deliveries that have begun, because cutting one short could repeat it. */
    @Override
    public void stop() {
        running = false;
        wake();
        for (Thread thread : threads) {
            join(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            if (!delivered()) {
                awaitWork();
            }
        }
    }

    private boolean delivered() {
        try {
            return deliveries.deliverNext();
        } catch (RuntimeException e) {
            log.error(
                    "a delivery was not recorded and will be tried again when its lease ends; if"
                            + " this repeats, look at the database",
                    e);
            return false;
        }
    }

    private void awaitWork() {
        try {
            work.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(UNTIL_STOPPED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
