package care.dyad.pathway.clocks.domain;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long before each deadline the team is reminded: engineering defaults. A deadline at the end
 * of a day counts whole days back to a working day; any other counts hours.
 *
 * @param before times before the deadline, for each kind of clock, in any order
 */
public record DueSoonLevels(Map<ClockKind, List<Duration>> before) {

    /**
     * @throws IllegalArgumentException when a time is not positive
     */
    public DueSoonLevels {
        Map<ClockKind, List<Duration>> copy = new EnumMap<>(ClockKind.class);
        before.forEach((kind, times) -> copy.put(kind, times.stream().sorted().toList()));
        before = Map.copyOf(copy);
        if (before.values().stream().flatMap(List::stream).anyMatch(one -> !one.isPositive())) {
            throw new IllegalArgumentException("a reminder comes before its deadline");
        }
    }

    /** The times before a deadline of a kind, the shortest first. */
    List<Duration> of(ClockKind kind) {
        return before.getOrDefault(kind, List.of());
    }
}
