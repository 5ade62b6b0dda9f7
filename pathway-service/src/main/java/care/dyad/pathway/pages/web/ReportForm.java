package care.dyad.pathway.pages.web;

import care.dyad.pathway.reports.application.Report;
import care.dyad.pathway.reports.domain.Breakdown;
import care.dyad.pathway.reports.domain.ReportRow;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form that narrows a report.
 *
 * @param from first month
 * @param to last month
 * @param shows what can be shown, in groups
 */
record ReportForm(YearMonth from, YearMonth to, List<Group> shows) {

    /**
     * What belongs together.
     *
     * @param label what it is
     * @param options what can be chosen
     */
    record Group(String label, List<Option> options) {}

    /**
     * What can be chosen.
     *
     * @param value what is sent
     * @param label what it says
     * @param chosen whether it is chosen
     */
    record Option(String value, String label, boolean chosen) {}

    static ReportForm of(Report report, ReportSlice slice) {
        Stream<Group> compared =
                Stream.of(
                        new Group(
                                "Compare, in the last month",
                                breakdowns()
                                        .map(by -> option(new ReportSlice(by, ""), slice))
                                        .toList()));
        Stream<Group> single =
                breakdowns()
                        .map(
                                by ->
                                        new Group(
                                                "One " + ReportSlice.words(by) + ", by month",
                                                rows(report, by, slice)));
        return new ReportForm(report.from(), report.to(), Stream.concat(compared, single).toList());
    }

    private static Stream<Breakdown> breakdowns() {
        return Arrays.stream(Breakdown.values()).filter(by -> by != Breakdown.ALL);
    }

    private static List<Option> rows(Report report, Breakdown by, ReportSlice slice) {
        return report.rows().stream()
                .filter(row -> row.by() == by)
                .map(ReportRow::row)
                .distinct()
                .sorted()
                .map(row -> option(new ReportSlice(by, row), slice))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private static Option option(ReportSlice one, ReportSlice slice) {
        return new Option(one.code(), one.words(), one.equals(slice));
    }
}
