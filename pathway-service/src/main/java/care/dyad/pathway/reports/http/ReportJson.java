package care.dyad.pathway.reports.http;

import care.dyad.pathway.reports.application.Report;
import care.dyad.pathway.reports.domain.Breakdown;
import care.dyad.pathway.reports.domain.Measure;
import care.dyad.pathway.reports.domain.ReportRow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The report as the API answers it; what is hidden is not there. */
record ReportJson(YearMonth from, YearMonth to, Instant asOf, String hidden, List<RowJson> rows) {

    private static final String HIDDEN =
            "Counts under 5, and others that would tell of them, are not there; the rest is to the"
                    + " nearest 5, and shares are of these.";

    record RowJson(
            YearMonth month,
            Breakdown by,
            String row,
            Map<Measure, Integer> counts,
            Map<Measure, Integer> percent,
            @Nullable Integer medianWaitDays,
            @Nullable Integer ninetiethCentileWaitDays) {

        static RowJson of(ReportRow row) {
            Map<Measure, Integer> percent = new EnumMap<>(Measure.class);
            for (Measure part : row.counts().keySet()) {
                Integer share = row.percent(part);
                if (share != null) {
                    percent.put(part, share);
                }
            }
            return new RowJson(
                    row.month(),
                    row.by(),
                    row.row(),
                    row.counts(),
                    percent,
                    row.medianWait(),
                    row.ninetiethWait());
        }
    }

    static ReportJson of(Report report) {
        return new ReportJson(
                report.from(),
                report.to(),
                report.asOf(),
                HIDDEN,
                report.rows().stream().map(RowJson::of).toList());
    }
}
