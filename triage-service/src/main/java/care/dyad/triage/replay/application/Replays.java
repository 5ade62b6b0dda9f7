package care.dyad.triage.replay.application;

import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The latest replays, in the memory of this instance: a restart forgets them. */
@Component
public class Replays implements AutoCloseable {

    private static final int KEPT = 5;

    private final Deque<Replay> latest = new ArrayDeque<>();

    /** Those that are kept, the latest first. */
    public synchronized List<Replay> latest() {
        return List.copyOf(latest);
    }

    /** One that is kept. */
    public synchronized Optional<Replay> find(UUID id) {
        return latest.stream().filter(replay -> replay.id().equals(id)).findAny();
    }

    /** Stops one; without effect when it has ended. */
    public void stop(UUID id) {
        find(id).ifPresent(Replay::stop);
    }

    @Override
    public void close() {
        latest().forEach(Replay::stop);
    }

    synchronized void add(Replay replay) {
        latest.addFirst(replay);
        while (latest.size() > KEPT) {
            latest.removeLast();
        }
    }
}
