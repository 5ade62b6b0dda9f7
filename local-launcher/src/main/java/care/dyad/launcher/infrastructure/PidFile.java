package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the launcher's own life, so that nothing is left behind when the
 * launcher is killed. The start time tells a process from a later one with the same number.
 *
 * @param file where it is kept
 */
public record PidFile(Path file) {

    /** Remembers {@code process}. */
    public void write(ProcessHandle process) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, process.pid() + " " + startOf(process));
    }

    /** The remembered process, when it still runs. */
    public Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isClose(startOf(process), Long.parseLong(words[1])));
    }

    /** Forgets the process. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * The operating system counts in ticks since its start, so two readings may differ a little.
     */
    private static boolean isClose(long oneSecond, long otherSecond) {
        return Math.abs(oneSecond - otherSecond) <= 2;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }
}
