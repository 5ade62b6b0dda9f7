package care.dyad.launcher.infrastructure;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Does several things at once. */
public final class Together {

    private Together() {}

    /**
     * Does all of them, each on a thread of its own, and waits for all; interrupts the others when
     * one fails.
     *
     * @throws StartFailed with the first failure
     */
    public static void run(List<Callable<Void>> tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(ended::submit);
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    ended.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e);
            }
        }
    }

    private static StartFailed failure(ExecutionException e) {
        return e.getCause() instanceof StartFailed failed
                ? failed
                : new StartFailed(String.valueOf(e.getCause()), e);
    }
}
