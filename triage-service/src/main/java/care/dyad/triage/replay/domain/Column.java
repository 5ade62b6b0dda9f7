package care.dyad.triage.replay.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One column of a breakdown, whose exact total everybody knows. Small counts are hidden, and then
 * as many others, the smallest first, as it takes for every small count to have at least two values
 * that agree with the total and with all that is shown, even for a reader who can tell a small
 * count from one that was hidden to protect it.
 */
final class Column {

    private final int[] counts;
    private final boolean[] hidden;
    private final int total;

    private Column(int[] counts) {
        this.counts = counts.clone();
        this.hidden = new boolean[counts.length];
        this.total = Arrays.stream(counts).sum();
    }

    /** The cells in the order of the counts; empty when no way of hiding protects the small. */
    static Optional<List<Cell>> of(int... counts) {
        var column = new Column(counts);
        return column.total == 0 ? Optional.of(column.cells()) : column.hide();
    }

    private Optional<List<Cell>> hide() {
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = Cell.isSmall(counts[i]);
        }
        while (!isProtected()) {
            var next = rows().filter(i -> !hidden[i]).boxed().min(this::bySize);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            hidden[next.get()] = true;
        }
        return Optional.of(cells());
    }

    private boolean isProtected() {
        boolean somebody = rows().anyMatch(i -> counts[i] > 0 && Cell.isSmall(counts[i]));
        int small = (int) rows().filter(i -> Cell.isSmall(counts[i])).count();
        int besides = (int) rows().filter(i -> hidden[i]).count() - small;
        int least = besides == 0 ? total - shown(true) - Cell.LARGEST_SMALL * (small - 1) : 0;
        int most = total - shown(false) - (Cell.LARGEST_SMALL + 1) * besides;
        return !somebody || Math.min(Cell.LARGEST_SMALL, most) > Math.max(0, least);
    }

    /** The sum of what the shown cells can stand for, at most or at least. */
    private int shown(boolean most) {
        return rows().filter(i -> !hidden[i])
                .map(i -> most ? Cell.most(counts[i]) : Cell.least(counts[i]))
                .sum();
    }

    private int bySize(int one, int other) {
        return Integer.compare(counts[one], counts[other]);
    }

    private IntStream rows() {
        return IntStream.range(0, counts.length);
    }

    private List<Cell> cells() {
        return rows().mapToObj(i -> hidden[i] ? Cell.HIDDEN : Cell.of(counts[i])).toList();
    }
}
