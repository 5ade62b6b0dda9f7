package care.dyad.launcher.infrastructure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part that runs as a child process. What it prints goes to its log file. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 15;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    public Child(Part part, Folders folders) {
        this.part = part;
        this.log = folders.log(part.name());
        this.pidFile = folders.pidFile(part.name());
    }

    public String name() {
        return part.name();
    }

    /**
     * Starts the process and waits until it is healthy.
     *
     * @throws StartFailed when it ends before that, or is not healthy within two minutes
     */
    public void start() throws IOException, InterruptedException {
        part.prepare();
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(part.command()).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        Process started = builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
        process = started;
        pidFile.write(started.toHandle());
        awaitHealthy(started);
    }

    private void awaitHealthy(Process started) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.healthy()) {
            if (!started.isAlive()) {
                throw new StartFailed(
                        name() + " ended with " + started.exitValue() + " at its start." + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(name() + " was not healthy within 2 minutes." + tail());
            }
            Thread.sleep(100);
        }
    }

    /** Whether the process runs. */
    public boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Whether the process runs and answers as it should. */
    public boolean healthy() {
        return alive() && part.healthy();
    }

    /** Completes when the current process has ended. */
    public CompletableFuture<ProcessHandle> ended() {
        Process current = process;
        return current == null
                ? CompletableFuture.failedFuture(new IllegalStateException(name() + " not started"))
                : current.toHandle().onExit();
    }

    /** Kills the process as {@code kill -9} does; for tests of what comes after. */
    public void kill() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
        }
    }

    /** Ends the process in good order, and by force when it takes longer than ten seconds. */
    public void stop() throws IOException, InterruptedException {
        Process current = process;
        if (current != null) {
            stop(current.toHandle(), part.stopSignal());
        }
        pidFile.delete();
    }

    /** Ends what an earlier launcher left running under this part's name. */
    public void clearLeftover() throws IOException, InterruptedException {
        var leftover = pidFile.process();
        if (leftover.isPresent()) {
            stop(leftover.get(), part.stopSignal());
        }
        pidFile.delete();
    }

    private static void stop(ProcessHandle handle, String signal)
            throws IOException, InterruptedException {
        List<ProcessHandle> tree = Stream.concat(handle.descendants(), Stream.of(handle)).toList();
        if (handle.isAlive()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid())).start().waitFor();
        }
        try {
            handle.onExit()
                    .orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(tooSlow -> handle)
                    .join();
        } finally {
            tree.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private String tail() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return " The end of "
                    + log
                    + ":\n  "
                    + String.join(
                            "\n  ", all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }
}
