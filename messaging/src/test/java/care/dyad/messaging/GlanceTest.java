package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class GlanceTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void manyLooksAskOnce() {
        var glance = new Glance<>(asked::incrementAndGet, Duration.ofHours(1));

        await().until(() -> glance.of(Integer::doubleValue) == 1);
        glance.of(Integer::doubleValue);

        assertThat(glance.of(Integer::doubleValue)).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anOldAnswerIsAskedForAgain() {
        var glance = new Glance<>(asked::incrementAndGet, Duration.ZERO);

        await().until(() -> glance.of(Integer::doubleValue) == 1);

        await().until(() -> glance.of(Integer::doubleValue) > 1);
    }

    @Test
    void whoLooksDoesNotWaitForASlowAnswer() {
        var answered = new CountDownLatch(1);
        var glance = new Glance<>(() -> once(answered), Duration.ofHours(1));

        assertThat(glance.of(Integer::doubleValue)).isNaN();
        answered.countDown();

        await().until(() -> glance.of(Integer::doubleValue) == 1);
    }

    @Test
    void whatCannotBeAskedIsNoNumber() {
        var glance =
                new Glance<Integer>(
                        () -> {
                            throw new IllegalStateException("the database is away");
                        },
                        Duration.ofHours(1));

        await().until(() -> Double.isNaN(glance.of(Integer::doubleValue)));
    }

    private int once(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return asked.incrementAndGet();
    }
}
