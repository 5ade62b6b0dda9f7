package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The answer to a question that costs something, for gauges. It is asked at most every few seconds,
 * however many gauges and scrapers look, and who looks does not wait for a slow database: there is
 * no figure until there is an answer, and then the latest one. An answer that fails or does not
 * come takes the figure away, so that nobody trusts an old one, and the question is asked again.
 */
public final class Glance<T> {

    /** How long the first who looks waits. */
    private static final long WAIT_MILLIS = 500;

    /** After which a question that is not answered is given up. */
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(10).toNanos();

    /** One scrape looks several times, and asks a database that is away once. */
    private static final long KEEP_FAILURE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> question;
    private final long keepNanos;
    private final LongSupplier nanoTime;
    private @Nullable Asked<T> latest;
    private @Nullable Asked<T> answered;

    /** A question that was asked, and when. */
    private record Asked<T>(FutureTask<T> answer, long at) {}

    /**
     * @param question asked in a thread of its own, which is interrupted when it does not answer
     * @param keep how long an answer is good for, in real time
     */
    public Glance(Supplier<T> question, Duration keep) {
        this(question, keep, System::nanoTime);
    }

    Glance(Supplier<T> question, Duration keep, LongSupplier nanoTime) {
        this.question = question;
        this.keepNanos = keep.toNanos();
        this.nanoTime = nanoTime;
    }

    /** A figure of the answer; not a number while there is none or the question cannot be asked. */
    public double of(ToDoubleFunction<T> figure) {
        T seen = look();
        return seen == null ? Double.NaN : figure.applyAsDouble(seen);
    }

    private synchronized @Nullable T look() {
        long now = nanoTime.getAsLong();
        Asked<T> asked = latest;
        if (asked == null || now - asked.at() >= lasts(asked)) {
            asked = ask(now);
        }
        if (asked.answer().isDone()) {
            answered = asked;
        }
        Asked<T> known = answered;
        return known == null || now - known.at() >= keepNanos + GIVE_UP_NANOS
                ? null
                : answerOf(known);
    }

    private long lasts(Asked<T> asked) {
        return switch (asked.answer().state()) {
            case RUNNING -> GIVE_UP_NANOS;
            case SUCCESS -> keepNanos;
            case FAILED, CANCELLED -> KEEP_FAILURE_NANOS;
        };
    }

    private Asked<T> ask(long now) {
        if (latest != null) {
            latest.answer().cancel(true);
        }
        var asked = new Asked<>(new FutureTask<>(question::get), now);
        latest = asked;
        Thread.startVirtualThread(asked.answer());
        awaitBriefly(asked.answer());
        return asked;
    }

    private void awaitBriefly(FutureTask<T> answer) {
        try {
            answer.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> @Nullable T answerOf(Asked<T> asked) {
        return asked.answer().state() == FutureTask.State.SUCCESS
                ? asked.answer().resultNow()
                : null;
    }
}
