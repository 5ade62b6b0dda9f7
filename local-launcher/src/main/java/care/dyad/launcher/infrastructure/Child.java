package care.dyad.launcher.infrastructure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part that runs as a child process. What it prints goes to its log file. */
public final class Child {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A JVM that writes its classes down takes some of it. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final int LINES_SHOWN = 15;

    private final Part part;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean stopped;

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
     * @throws StartFailed when it ends before that, is not healthy within five minutes, or was
     *     stopped meanwhile
     */
    public void start() throws IOException, InterruptedException {
        part.prepare();
        awaitHealthy(launch());
    }

    private synchronized Process launch() throws IOException {
        if (stopped) {
            throw new StartFailed(name() + " was stopped before it had started.");
        }
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(ClassArchive.of(part)).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        Process started = builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
        process = started;
        pidFile.write(started.toHandle());
        return started;
    }

    private void awaitHealthy(Process started) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.healthy()) {
            if (!started.isAlive()) {
                throw new StartFailed(
                        name() + " ended with " + started.exitValue() + " at its start." + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(name() + " was not healthy within 5 minutes." + tail());
            }
            Thread.sleep(100);
        }
    }

    /** The process that runs under this name, whichever launcher started it. */
    public Optional<ProcessHandle> process() throws IOException {
        return pidFile.process();
    }

    /** Whether it answers as it should, whichever launcher started it. */
    public boolean healthy() {
        return part.healthy();
    }

    /** Completes when the current process has ended; at once when none was started. */
    public CompletableFuture<?> ended() {
        Process current = current();
        return current == null ? CompletableFuture.completedFuture(null) : current.onExit();
    }

    /** Kills the process as {@code kill -9} does; for tests of what comes after. */
    public void kill() {
        Process current = current();
        if (current != null) {
            current.destroyForcibly();
        }
    }

    /**
     * Ends the process in good order, and by force when it takes too long. It cannot be started
     * again.
     */
    public void stop() throws IOException, InterruptedException {
        synchronized (this) {
            stopped = true;
        }
        clearLeftover();
    }

    /** Ends the process that the pid file names, whichever launcher started it. */
    public void clearLeftover() throws IOException, InterruptedException {
        var running = pidFile.process();
        if (running.isPresent()) {
            stop(running.get(), part.stopSignal());
        }
        pidFile.delete();
    }

    private synchronized @Nullable Process current() {
        return process;
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
