package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.StartFailed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Restarts a process that died, a little later each time; when one dies for the sixth time within
 * ten minutes, gives up on all.
 */
public final class Supervisor implements AutoCloseable {

    private final Consumer<String> announce;
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private volatile boolean closed;

    /** Announces deaths and restarts to {@code announce}, one line each. */
    public Supervisor(Consumer<String> announce) {
        this.announce = announce;
    }

    /** Watches processes that run. */
    public void watch(List<Child> children) {
        children.forEach(child -> Thread.ofVirtual().start(() -> watch(child)));
    }

    /** Completes with the reason when a process could not be kept running. */
    public CompletableFuture<String> givenUp() {
        return givenUp;
    }

    /** Restarts nothing from now on. */
    @Override
    public void close() {
        closed = true;
    }

    private void watch(Child child) {
        var restarts = new Restarts();
        try {
            while (!closed) {
                child.ended().join();
                var pause = restarts.next(System.nanoTime());
                if (pause.isEmpty()) {
                    givenUp.complete(child.name() + " died six times within ten minutes");
                    return;
                }
                Thread.sleep(pause.get());
                restart(child);
            }
        } catch (IOException e) {
            givenUp.complete(child.name() + " cannot be restarted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that dies at its start counts as one more death, so the loop goes on. */
    private void restart(Child child) throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        announce.accept(child.name() + " died and is restarted");
        try {
            child.start();
            announce.accept(child.name() + " is healthy again");
        } catch (StartFailed e) {
            announce.accept(e.getMessage());
        }
    }
}
