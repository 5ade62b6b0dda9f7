package care.dyad.launcher.infrastructure;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once. */
public final class Together {

    private Together() {}

    /**
     * Does all of them, each on a thread of its own, and waits for all.
     *
     * @throws StartFailed with the first failure
     */
    public static void run(List<Callable<Void>> tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailed failed
                    ? failed
                    : new StartFailed(String.valueOf(e.getCause()), e);
        }
    }
}
