package care.dyad.pathway.reports.application;

import care.dyad.pathway.reports.domain.ReportRow;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The report for commissioners: no identifier, no count under 5, the rest to the nearest 5.
 *
 * @param from first month
 * @param to last month
 * @param asOf when it was counted, UTC
 * @param rows by month and breakdown
 */
public record Report(YearMonth from, YearMonth to, Instant asOf, List<ReportRow> rows) {

    public Report {
        rows = List.copyOf(rows);
    }
}
