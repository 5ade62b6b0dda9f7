package care.dyad.triage.replay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ColumnTest {

    @Test
    void countsAreShownToTheNearestFive() {
        assertThat(shown(5, 7, 8, 12, 13, 1002))
                .containsExactly("5", "5", "10", "10", "15", "1000");
    }

    @Test
    void countsUnderFiveAreHidden() {
        assertThat(shown(0, 4, 100, 250)).containsExactly("*", "*", "100", "250");
    }

    @Test
    void nothingIsHiddenWhereNothingMoved() {
        assertThat(shown(0, 0, 0)).containsExactly("0", "0", "0");
    }

    @Test
    void anotherCountIsHiddenWhereTheTotalWouldGiveASmallOneAway() {
        assertThat(shown(4, 5)).containsExactly("*", "5");
        assertThat(shown(4, 7)).containsExactly("*", "*");
        assertThat(shown(4, 4, 7)).containsExactly("*", "*", "*");
    }

    @Test
    void aColumnThatCannotBeProtectedIsWithheld() {
        assertThat(Column.of(3)).isEmpty();
        assertThat(Column.of(4, 4, 4)).isEmpty();
    }

    /** Works out, from the outside, what every hidden small count can be. */
    @Test
    void noSmallCountCanBeWorkedOutFromTheTotal() {
        var random = new Random(8);
        int withSmall = 0;
        for (int round = 0; round < 20_000; round++) {
            int largest = random.nextInt(1, 40);
            int[] counts = random.ints(random.nextInt(1, 6), 0, largest).toArray();
            var cells = Column.of(counts);
            if (cells.isPresent() && Arrays.stream(counts).sum() > 0) {
                withSmall += small(counts).isEmpty() ? 0 : 1;
                for (int i : small(counts)) {
                    assertThat(possible(counts, cells.get(), i))
                            .as("%s shown as %s", Arrays.toString(counts), cells.get())
                            .hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(withSmall).isGreaterThan(5_000);
    }

    private static List<Integer> small(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && counts[i] < 5)
                .boxed()
                .toList();
    }

    /** The values of one cell that some choice of all others completes to the total. */
    private static List<Integer> possible(int[] counts, List<Cell> cells, int wanted) {
        int total = Arrays.stream(counts).sum();
        var sums = new boolean[total + 1];
        sums[0] = true;
        for (int i = 0; i < counts.length; i++) {
            if (i != wanted) {
                sums = plus(sums, values(counts[i], cells.get(i), total));
            }
        }
        var possible = new ArrayList<Integer>();
        for (int value = 0; value <= Math.min(4, total); value++) {
            if (sums[total - value]) {
                possible.add(value);
            }
        }
        return possible;
    }

    private static boolean[] plus(boolean[] sums, int[] values) {
        var next = new boolean[sums.length];
        for (int sum = 0; sum < sums.length; sum++) {
            for (int value : values) {
                if (sums[sum] && sum + value < next.length) {
                    next[sum + value] = true;
                }
            }
        }
        return next;
    }

    /** What a reader takes a cell for who can tell which hidden ones are small. */
    private static int[] values(int count, Cell cell, int total) {
        Integer shown = cell.shown();
        if (shown != null) {
            return IntStream.range(5, total + 1).filter(v -> Math.abs(v - shown) <= 2).toArray();
        }
        return count < 5
                ? IntStream.rangeClosed(0, 4).toArray()
                : IntStream.rangeClosed(5, Math.max(5, total)).toArray();
    }

    private static List<String> shown(int... counts) {
        return Column.of(counts).orElseThrow().stream().map(Cell::toString).toList();
    }
}
