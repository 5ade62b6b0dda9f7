package care.dyad.pathway.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class LinkedTablesTest {

    /** Enough for every pattern of shown and hidden rows, and of remainders of the rounding. */
    private static final int LARGEST_SUM = 34;

    @ParameterizedTest
    @CsvSource({"0,", "4,", "5,5", "7,5", "8,10", "252,250", "253,255", "254,255"})
    void countsUnderFiveAreHiddenAndTheRestIsRounded(int count, Integer shown) {
        Map<String, Integer> counts = Map.of("A", count);

        assertThat(new CountTable(counts, Set.of()).shown("A")).isEqualTo(shown);
    }

    @Test
    void withASmallCountALargerOneIsHidden() {
        assertThat(shown(publish(List.of(List.of(28), List.of(12, 12, 4)))))
                .isEqualTo("[30][*,10,*]");
        assertThat(shown(publish(List.of(List.of(36), List.of(12, 12, 12)))))
                .isEqualTo("[35][10,10,10]");
    }

    @Test
    void thatThereWasNobodyIsNotToldEither() {
        assertThat(shown(publish(List.of(List.of(24), List.of(12, 12, 0)))))
                .isEqualTo("[25][*,10,*]");
    }

    @Test
    void rowHiddenForAnotherReasonCoversASmallCount() {
        CountTable table = new CountTable(named(List.of(12, 12, 4)), Set.of("B"));

        assertThat(shown(table)).isEqualTo("[10,*,*]");
    }

    @Test
    void sumThatTellsAllSmallCountsIsHiddenItself() {
        assertThat(shown(publish(List.of(List.of(8), List.of(4, 4))))).isEqualTo("[*][*,*]");
        assertThat(shown(publish(List.of(List.of(6), List.of(2, 2, 1, 1)))))
                .isEqualTo("[5][*,*,*,*]");
    }

    /**
     * Plays the reader who knows the method: works out every state of the world that gives the same
     * published tables, and looks whether a hidden count is the same in all of them.
     */
    @Test
    void readerWhoKnowsTheMethodCannotTellAHiddenCount() {
        Map<String, List<Set<Integer>>> worlds = new HashMap<>();

        eachWorld(
                world -> {
                    String published = shown(publish(world));
                    List<Integer> cells = world.stream().flatMap(List::stream).toList();
                    List<Set<Integer>> seen =
                            worlds.computeIfAbsent(published, one -> sets(cells.size()));
                    for (int i = 0; i < cells.size(); i++) {
                        seen.get(i).add(cells.get(i));
                    }
                });

        assertThat(worlds).hasSizeGreaterThan(100);
        worlds.forEach(
                (published, cells) ->
                        assertThat(cells)
                                .as(published)
                                .noneMatch(values -> values.size() == 1 && isSmall(values)));
    }

    /** All rows of two breakdowns beside the total, which is what their sums have in common. */
    private static void eachWorld(Consumer<List<List<Integer>>> visit) {
        for (int sum = 0; sum <= LARGEST_SUM; sum++) {
            for (List<Integer> rows : rowsOf(sum, 3)) {
                for (List<Integer> others : rowsOf(sum, 2)) {
                    visit.accept(List.of(List.of(sum), rows, others));
                }
            }
        }
    }

    private static List<List<Integer>> rowsOf(int sum, int rows) {
        if (rows == 1) {
            return List.of(List.of(sum));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first <= sum; first++) {
            for (List<Integer> rest : rowsOf(sum - first, rows - 1)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    private static boolean isSmall(Set<Integer> values) {
        return values.stream().allMatch(value -> value < 5);
    }

    private static List<Set<Integer>> sets(int number) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static List<CountTable> publish(List<List<Integer>> world) {
        List<CountTable> tables =
                world.stream().map(rows -> new CountTable(named(rows), Set.of())).toList();
        new LinkedTables(tables).protect();
        return tables;
    }

    private static Map<String, Integer> named(List<Integer> rows) {
        Map<String, Integer> named = new LinkedHashMap<>();
        rows.forEach(count -> named.put(String.valueOf((char) ('A' + named.size())), count));
        return named;
    }

    private static String shown(List<CountTable> tables) {
        return tables.stream().map(LinkedTablesTest::shown).collect(Collectors.joining());
    }

    private static String shown(CountTable table) {
        return table.rows().stream()
                .map(row -> table.shown(row) == null ? "*" : "" + table.shown(row))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
