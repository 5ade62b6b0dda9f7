package care.dyad.pathway.episodes.application;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Open episodes, the earliest deadline first. */
@FunctionalInterface
public interface Worklist {

    /**
     * A place in the worklist.
     *
     * @param dueAt earliest deadline, UTC
     * @param episodeId tells apart equal deadlines
     */
    record Place(Instant dueAt, UUID episodeId) {}

    /**
     * A page of the worklist.
     *
     * @param after the place that the page before ended on; null for the first page
     * @param atMost how many entries at most
     */
    List<WorklistEntry> page(Staff staff, @Nullable Place after, int atMost);
}
