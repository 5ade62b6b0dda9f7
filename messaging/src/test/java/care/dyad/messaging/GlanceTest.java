package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

class GlanceTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

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

    @Test
    void aReadThatFailsTakesTheOldFigureAway() {
        var glance = new Glance<>(this::everySecond, Duration.ofSeconds(5), now::get);
        await().until(() -> glance.of(Integer::doubleValue) == 1);

        later(Duration.ofSeconds(6));

        await().until(() -> Double.isNaN(glance.of(Integer::doubleValue)));
    }

    @Test
    void aReadThatFailedIsReadAgainOnTheNextTurn() {
        var glance = new Glance<>(this::everySecond, Duration.ofHours(1), now::get);
        await().until(() -> glance.of(Integer::doubleValue) == 1);
        later(Duration.ofHours(1));
        await().until(() -> Double.isNaN(glance.of(Integer::doubleValue)));

        later(Duration.ofSeconds(2));

        await().until(() -> glance.of(Integer::doubleValue) == 3);
    }

    @Test
    void aReadThatHangsTakesTheOldFigureAwayAndIsGivenUpForAnother() {
        var never = new CountDownLatch(1);
        var glance = new Glance<>(() -> hangOnce(never), Duration.ofSeconds(5), now::get);
        await().until(() -> glance.of(Integer::doubleValue) == 1);

        later(Duration.ofSeconds(6));
        assertThat(glance.of(Integer::doubleValue)).as("while it may still answer").isEqualTo(1);
        later(Duration.ofSeconds(9));
        assertThat(glance.of(Integer::doubleValue)).as("when it hangs").isNaN();
        later(Duration.ofSeconds(1));

        await().until(() -> glance.of(Integer::doubleValue) == 3);
        await().until(() -> interrupted.get() == 1);
    }

    @Test
    void whatNobodyLookedAtForLongIsNotToldWhileItIsReadAgain() {
        var slow = new CountDownLatch(1);
        var glance = new Glance<>(() -> hangOnce(slow), Duration.ofSeconds(5), now::get);
        await().until(() -> glance.of(Integer::doubleValue) == 1);

        later(Duration.ofHours(1));

        assertThat(glance.of(Integer::doubleValue)).isNaN();
    }

    private void later(Duration by) {
        now.addAndGet(by.toNanos());
    }

    private int everySecond() {
        int turn = asked.incrementAndGet();
        if (turn % 2 == 0) {
            throw new IllegalStateException("the database is away");
        }
        return turn;
    }

    private int hangOnce(CountDownLatch never) {
        int turn = asked.incrementAndGet();
        if (turn == 2) {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        }
        return turn;
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
