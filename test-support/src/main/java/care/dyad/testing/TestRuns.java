package care.dyad.testing;

import care.dyad.launcher.infrastructure.PidFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of test runs. A run whose JVM was killed could not stop its processes; the next run
 * does that for it.
 *
 * @param folder holds a folder for each run, named after its JVM's process
 */
record TestRuns(Path folder) {

    private static final String OWNER = "test-jvm";

    /** The folder of this JVM's run. */
    Path begin() {
        ProcessHandle self = ProcessHandle.current();
        Path run = folder.resolve(Long.toString(self.pid()));
        try {
            delete(run);
            owner(run).write(self);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + run, e);
        }
    }

    /** Ends processes and deletes data of runs whose JVM is gone. */
    void clearLeftovers() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            for (Path run : children(folder)) {
                if (owner(run).process().isEmpty()) {
                    end(run);
                    delete(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }

    private static void end(Path run) throws IOException {
        Path pids = run.resolve("run");
        if (Files.exists(pids)) {
            for (Path pid : children(pids)) {
                new PidFile(pid).process().ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static PidFile owner(Path run) {
        return new PidFile(run.resolve(OWNER));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
