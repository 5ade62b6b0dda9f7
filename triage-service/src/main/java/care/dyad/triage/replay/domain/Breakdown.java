package care.dyad.triage.replay.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToIntFunction;

/**
 * How the moves fall on groups of mothers, with small numbers hidden.
 *
 * @param rows one a group, in order of its code; none when hiding cells would not have been enough
 */
public record Breakdown(List<Row> rows) {

    /**
     * A group. A "*" is a count under 5, or one that is hidden to protect another.
     *
     * @param percentDown of the group's decisions, worked out from what is shown
     * @param percentUp of the group's decisions, worked out from what is shown
     */
    public record Row(
            String group,
            Cell decisions,
            Cell down,
            Cell sideways,
            Cell up,
            Cell percentDown,
            Cell percentUp) {

        private Row(String group, Cell decisions, Cell down, Cell sideways, Cell up) {
            this(
                    group,
                    decisions,
                    down,
                    sideways,
                    up,
                    down.percentOf(decisions),
                    up.percentOf(decisions));
        }
    }

    private static final List<ToIntFunction<Counts>> COLUMNS =
            List.of(Counts::decisions, Counts::down, Counts::sideways, Counts::up);

    /** Keeps its own copy. */
    public Breakdown {
        rows = List.copyOf(rows);
    }

    static Breakdown of(SortedMap<String, Counts> groups) {
        List<List<Cell>> columns = new ArrayList<>();
        for (ToIntFunction<Counts> column : COLUMNS) {
            Optional<List<Cell>> cells =
                    Column.of(groups.values().stream().mapToInt(column).toArray());
            if (cells.isEmpty()) {
                return new Breakdown(List.of());
            }
            columns.add(cells.get());
        }
        List<Row> rows = new ArrayList<>();
        for (String group : groups.keySet()) {
            int i = rows.size();
            rows.add(
                    new Row(
                            group,
                            columns.get(0).get(i),
                            columns.get(1).get(i),
                            columns.get(2).get(i),
                            columns.get(3).get(i)));
        }
        return new Breakdown(rows);
    }
}
