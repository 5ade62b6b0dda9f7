package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides what may be shown of the counts of a month. */
public final class ReleasePolicy {

    /** Of fewer the 90th centile would be the longest wait, which is that of one mother. */
    private static final int FEWEST_FOR_A_CENTILE = 10;

    private record Key(Breakdown by, String row, Measure measure) {}

    private final ReportRows rows;

    public ReleasePolicy(ReportRows rows) {
        this.rows = rows;
    }

    /**
     * The rows of a month.
     *
     * @param tallies everything that was counted in the month
     */
    public List<ReportRow> release(YearMonth month, List<Tally> tallies) {
        Map<Key, Tally> counted =
                tallies.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> new Key(one.by(), one.row(), one.measure()),
                                        Function.identity()));
        Map<Measure, Map<Breakdown, CountTable>> tables = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            tables.put(measure, tables(month, measure, counted, tables));
        }
        return Arrays.stream(Breakdown.values())
                .flatMap(
                        by ->
                                rows.of(by, month).stream()
                                        .sorted()
                                        .map(row -> new Key(by, row, Measure.ASSESSED)))
                .map(key -> row(month, key, tables, counted.get(key)))
                .toList();
    }

    private Map<Breakdown, CountTable> tables(
            YearMonth month,
            Measure measure,
            Map<Key, Tally> counted,
            Map<Measure, Map<Breakdown, CountTable>> before) {
        Map<Breakdown, CountTable> tables = new EnumMap<>(Breakdown.class);
        for (Breakdown by : Breakdown.values()) {
            Measure other = measure.hiddenWith(by);
            Set<String> hidden = other == null ? Set.of() : table(before, other, by).hidden();
            tables.put(by, new CountTable(counts(month, by, measure, counted), hidden));
        }
        new LinkedTables(List.copyOf(tables.values())).protect();
        return tables;
    }

    private Map<String, Integer> counts(
            YearMonth month, Breakdown by, Measure measure, Map<Key, Tally> counted) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String row : rows.of(by, month)) {
            Tally tally = counted.get(new Key(by, row, measure));
            counts.put(row, tally == null ? 0 : tally.count());
        }
        return counts;
    }

    private static ReportRow row(
            YearMonth month,
            Key key,
            Map<Measure, Map<Breakdown, CountTable>> tables,
            @Nullable Tally assessed) {
        Map<Measure, Integer> shown = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Integer count = table(tables, measure, key.by()).shown(key.row());
            if (count != null) {
                shown.put(measure, count);
            }
        }
        Tally.Waits waits = assessed == null ? null : assessed.waits();
        int of = shown.getOrDefault(Measure.ASSESSED, 0);
        return new ReportRow(
                month,
                key.by(),
                key.row(),
                shown,
                waits == null || of == 0 ? null : Integer.valueOf(waits.median()),
                waits == null || of < FEWEST_FOR_A_CENTILE
                        ? null
                        : Integer.valueOf(waits.ninetiethCentile()));
    }

    private static CountTable table(
            Map<Measure, Map<Breakdown, CountTable>> tables, Measure measure, Breakdown by) {
        return Objects.requireNonNull(Objects.requireNonNull(tables.get(measure)).get(by));
    }
}
