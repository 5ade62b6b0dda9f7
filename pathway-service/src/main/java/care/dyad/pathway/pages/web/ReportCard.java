package care.dyad.pathway.pages.web;

import care.dyad.pathway.reports.application.Report;
import care.dyad.pathway.reports.domain.Measure;
import care.dyad.pathway.reports.domain.ReportRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One figure of a report, over months or over the rows of a breakdown.
 *
 * @param title what is counted
 * @param of of what it is a part; empty when of nothing
 * @param bars the values
 * @param most the highest of them
 * @param summary what the chart shows, in words
 */
record ReportCard(String title, String of, List<ReportBar> bars, int most, String summary) {

    /** Whether anything can be shown. */
    public boolean isShown() {
        return bars.stream().anyMatch(ReportBar::isShown);
    }

    static List<ReportCard> of(Report report, ReportSlice slice) {
        List<ReportRow> rows =
                report.rows().stream()
                        .filter(row -> slice.has(row, report.to()))
                        .sorted(Comparator.comparing(ReportRow::month))
                        .toList();
        List<ReportCard> cards = new ArrayList<>();
        Arrays.stream(Measure.values())
                .map(
                        measure ->
                                card(
                                        Measures.words(measure),
                                        Measures.whole(measure),
                                        rows.stream()
                                                .map(row -> bar(row, slice, measure))
                                                .toList()))
                .forEach(cards::add);
        cards.add(
                wait(
                        "Median wait for the assessment, in days",
                        rows,
                        slice,
                        ReportRow::medianWait));
        cards.add(
                wait(
                        "Wait within which nine in ten were assessed, in days",
                        rows,
                        slice,
                        ReportRow::ninetiethWait));
        return cards;
    }

    private static ReportCard wait(
            String title,
            List<ReportRow> rows,
            ReportSlice slice,
            Function<ReportRow, @Nullable Integer> days) {
        return card(
                title,
                "",
                rows.stream()
                        .map(row -> new ReportBar(label(row, slice), days.apply(row), null))
                        .toList());
    }

    private static ReportBar bar(ReportRow row, ReportSlice slice, Measure measure) {
        return new ReportBar(label(row, slice), row.counts().get(measure), row.percent(measure));
    }

    private static String label(ReportRow row, ReportSlice slice) {
        return slice.compares()
                ? ReportSlice.rowWords(row.by(), row.row())
                : ReportSlice.words(row.month());
    }

    private static ReportCard card(String title, String of, List<ReportBar> bars) {
        List<ReportBar> shown = bars.stream().filter(ReportBar::isShown).toList();
        int most =
                shown.stream()
                        .map(ReportBar::value)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        String summary =
                shown.isEmpty()
                        ? "All of them are hidden."
                        : "From %d in %s to %d in %s, at most %d. %d of %d are hidden."
                                .formatted(
                                        shown.getFirst().value(),
                                        shown.getFirst().label(),
                                        shown.getLast().value(),
                                        shown.getLast().label(),
                                        most,
                                        bars.size() - shown.size(),
                                        bars.size());
        return new ReportCard(title, of, bars, most, summary);
    }

    /** The columns of the chart, 320 wide and 100 high above the line. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        int wide = Math.max(4, 300 / Math.max(1, bars.size()));
        for (ReportBar bar : bars) {
            Integer value = bar.value();
            int high = value == null || most == 0 ? 0 : 90 * value / most;
            columns.add(new Column(10 + wide * columns.size(), wide - 2, high, value == null));
        }
        return columns;
    }

    /**
     * A column of the chart.
     *
     * @param x from the left
     * @param wide how wide
     * @param high how high
     * @param hidden whether its value is hidden
     */
    record Column(int x, int wide, int high, boolean hidden) {}
}
