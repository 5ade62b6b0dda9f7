package care.dyad.pathway.clocks.application;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Announces every deadline that has come near or passed; one call is one sweep. */
@Component
public class AnnounceDeadlines {

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
     * Sweeps until nothing is due, in transactions of limited size; when one is not enough, several
     * of them at once.
     *
     * @return how many announcements were made
     */
    public int sweep() {
        if (!dueClocks.areAny(clock.instant())) {
            return 0;
        }
        int first = some.announce();
        return first + (first < AnnounceSomeDeadlines.AT_MOST ? rest() : restTogether());
    }

    private int rest() {
        int announced = 0;
        for (int last = some.announce(); last > 0; last = some.announce()) {
            announced += last;
        }
        return announced;
    }

    /** None leaves anything: what it passes over is held by another, who looks again. */
    private int restTogether() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> parts =
                    IntStream.range(0, TOGETHER)
                            .mapToObj(n -> CompletableFuture.supplyAsync(this::rest, workers))
                            .toList();
            return parts.stream().mapToInt(CompletableFuture::join).sum();
        }
    }
}
