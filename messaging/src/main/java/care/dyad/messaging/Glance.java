package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The answer to a question that costs something, for gauges. It is asked at most every few seconds,
 * however many gauges and scrapers look, and who looks does not wait for a slow database: there is
 * no figure until there is an answer, and then the latest one.
 */
public final class Glance<T> {

    private static final long PATIENCE_MILLIS = 500;

    private final Supplier<T> question;
    private final long keepNanos;
    private @Nullable CompletableFuture<T> asked;
    private @Nullable T last;
    private long askedAt;

    /**
     * @param question asked in a thread of its own
     * @param keep how long an answer is good for, in real time
     */
    public Glance(Supplier<T> question, Duration keep) {
        this.question = question;
        this.keepNanos = keep.toNanos();
    }

    /** A figure of the answer; not a number while there is none or the question cannot be asked. */
    public double of(ToDoubleFunction<T> figure) {
        T seen = look();
        return seen == null ? Double.NaN : figure.applyAsDouble(seen);
    }

    private synchronized @Nullable T look() {
        CompletableFuture<T> asking = asked;
        if (asking == null || (asking.isDone() && System.nanoTime() - askedAt >= keepNanos)) {
            asking = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
            asked = asking;
            askedAt = System.nanoTime();
        }
        return answer(asking);
    }

    private @Nullable T answer(CompletableFuture<T> asking) {
        try {
            last = asking.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            last = null;
        }
        return last;
    }
}
