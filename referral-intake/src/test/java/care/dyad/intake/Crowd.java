package care.dyad.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/**
 * Several senders at once. Each has a seed of its own, so that what it sent can be seen again
 * whatever the others did.
 */
public final class Crowd {

    private static final int SENDERS = 8;

    private Crowd() {}

    /**
     * Shares turns out among the senders and waits until all were taken, or one failed.
     *
     * @param sender given its seed, what it does at each turn
     */
    public static void share(int turns, long firstSeed, LongFunction<Runnable> sender) {
        var left = new AtomicInteger(turns);
        List<Future<?>> senders = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                Runnable turn = sender.apply(firstSeed + i);
                senders.add(threads.submit(() -> take(left, turn)));
            }
        }
        senders.forEach(Crowd::rethrow);
    }

    private static void take(AtomicInteger left, Runnable turn) {
        try {
            while (left.getAndDecrement() > 0) {
                turn.run();
            }
        } catch (Throwable failure) {
            left.set(0);
            throw failure;
        }
    }

    private static void rethrow(Future<?> sender) {
        try {
            sender.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a sender failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
