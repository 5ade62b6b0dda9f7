package care.dyad.pathway.clocks.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a decision does to the clocks of an episode.
 *
 * @param events what happened to them, in order
 * @param unmet deadlines that still wait for work
 */
public record ClockChange(List<ClockEvent> events, List<Deadline> unmet) {

    /** The earliest deadline that runs, UTC; null when none does. */
    public @Nullable Instant dueAt() {
        return unmet.stream().map(Deadline::dueAt).min(Comparator.naturalOrder()).orElse(null);
    }
}
