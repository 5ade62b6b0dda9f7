package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One measure in one month by one breakdown. Counts under 5 are not shown, the rest to the nearest
 * 5, as NHS England publishes mental health statistics. With a small count a larger one is hidden,
 * so that the small one cannot be told from a sum. Which one does not depend on the counts: a
 * reader who knows the method learns nothing from the choice, not even that there was nobody.
 */
final class CountTable {

    private static final int SMALLEST_SHOWN = 5;
    private static final int STEP = 5;

    /** Twice what the rounding of a sum can be off by, and more. */
    private static final int MARGIN = 8;

    private final Map<String, Integer> counts;
    private final Set<String> hidden = new HashSet<>();

    /**
     * @param counts of every row, also where nothing was counted; what can best be missed first
     * @param hiddenAlready rows that are hidden whatever their count
     */
    CountTable(Map<String, Integer> counts, Set<String> hiddenAlready) {
        this.counts = new LinkedHashMap<>(counts);
        this.hidden.addAll(hiddenAlready);
        this.counts.keySet().stream().filter(this::isSmall).forEach(hidden::add);
        if (!hidden.isEmpty() && hidden.stream().allMatch(this::isSmall)) {
            this.counts.keySet().stream()
                    .filter(row -> !hidden.contains(row))
                    .findFirst()
                    .ifPresent(hidden::add);
        }
    }

    List<String> rows() {
        return List.copyOf(counts.keySet());
    }

    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    /** The count as it is shown; null when it is not. */
    @Nullable Integer shown(String row) {
        return hidden.contains(row) ? null : (count(row) + STEP / 2) / STEP * STEP;
    }

    /** Whether every count is as small, and nearly as large, as one that is hidden can be. */
    boolean isToldByItsSum() {
        int most = (SMALLEST_SHOWN - 1) * counts.size();
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return sum > most - MARGIN && counts.keySet().stream().allMatch(this::isSmall);
    }

    void hideAll() {
        hidden.addAll(counts.keySet());
    }

    private boolean isSmall(String row) {
        return count(row) < SMALLEST_SHOWN;
    }

    private int count(String row) {
        return counts.getOrDefault(row, 0);
    }
}
