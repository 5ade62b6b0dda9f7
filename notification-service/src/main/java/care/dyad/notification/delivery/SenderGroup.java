package care.dyad.notification.delivery;

import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.domain.Channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The senders of one channel, so that one whose other side is slow or away holds up no other
 * channel. Each delivers one notification after another, so one that hangs holds up a single
 * sender. One wakes when something is queued, and wakes the next when it found something, so that
 * few look in vain; each looks by itself too, for what fell due or was left by others.
 */
final class SenderGroup {

    private static final Logger log = LoggerFactory.getLogger(SenderGroup.class);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);

    private final DeliverNotifications deliveries;
    private final Channel channel;
    private final int senders;
    private final Duration poll;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    SenderGroup(DeliverNotifications deliveries, Channel channel, int senders, Duration poll) {
        this.deliveries = deliveries;
        this.channel = channel;
        this.senders = senders;
        this.poll = poll;
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void start() {
        running = true;
        String name = channel.name().toLowerCase(Locale.ROOT) + "-sender-";
        threads =
                IntStream.range(0, senders)
                        .mapToObj(i -> Thread.ofVirtual().name(name + i).start(this::run))
                        .toList();
    }

    /** Waits for deliveries that have begun, because cutting one short could repeat it. */
    void stop() {
        running = false;
        work.release(senders);
        for (Thread thread : threads) {
            join(thread);
        }
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
            return deliveries.deliverNext(channel, this::wake);
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
