package care.dyad.launcher.system;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** When a process that died may be restarted: five times in ten minutes, with longer pauses. */
final class Restarts {

    private static final int MOST = 5;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();

    private final Deque<Long> deaths = new ArrayDeque<>();

    /**
     * Counts a death.
     *
     * @param now of {@link System#nanoTime}
     * @return how long to wait before the restart, or empty when there were too many deaths
     */
    Optional<Duration> next(long now) {
        while (!deaths.isEmpty() && now - deaths.getFirst() >= WINDOW) {
            deaths.removeFirst();
        }
        if (deaths.size() == MOST) {
            return Optional.empty();
        }
        deaths.addLast(now);
        return Optional.of(Duration.ofSeconds(1L << (deaths.size() - 1)));
    }
}
