package care.dyad.pathway.clocks.application;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Announces every deadline that has come near or passed; one call is one sweep. */
@Component
public class AnnounceDeadlines {

    /** How many are looked for at a time: each look goes past those that were just announced. */
    private static final int FOUND = 20_000;

    /** How many are announced in a transaction. */
    private static final int PART = 1000;

    /** Enough to write to the database while others of them wait for it. */
    private static final int TOGETHER = 4;

    private final DueClocks dueClocks;
    private final AnnounceSomeDeadlines some;
    private final Clock clock;

    AnnounceDeadlines(DueClocks dueClocks, AnnounceSomeDeadlines some, Clock clock) {
        this.dueClocks = dueClocks;
        this.some = some;
        this.clock = clock;
    }

    /**
     * Sweeps until nothing is due, or only what others are working on, who look again.
     *
     * @return how many announcements were made
     */
    public int sweep() {
        int announced = 0;
        int last;
        do {
            last = announce(dueClocks.find(clock.instant(), FOUND));
            announced += last;
        } while (last > 0);
        return announced;
    }

    private int announce(List<ClockId> found) {
        if (found.isEmpty()) {
            return 0;
        }
        return found.size() <= PART ? some.announce(found) : announceTogether(found);
    }

    private int announceTogether(List<ClockId> found) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(TOGETHER, Thread.ofVirtual().factory())) {
            List<CompletableFuture<Integer>> parts = new ArrayList<>();
            for (int from = 0; from < found.size(); from += PART) {
                List<ClockId> part = found.subList(from, Math.min(from + PART, found.size()));
                parts.add(CompletableFuture.supplyAsync(() -> some.announce(part), workers));
            }
            return parts.stream().mapToInt(CompletableFuture::join).sum();
        }
    }
}
