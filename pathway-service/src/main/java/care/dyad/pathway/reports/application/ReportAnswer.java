package care.dyad.pathway.reports.application;

import java.time.YearMonth;

/** What came of asking for a report. */
public sealed interface ReportAnswer {

    /** Here it is. */
    record Made(Report report) implements ReportAnswer {}

    /** The first month comes after the last one. */
    record Backwards() implements ReportAnswer {}

    /** It would be longer than is counted at once. */
    record TooLong(int mostMonths) implements ReportAnswer {}

    /** Counts that are still growing would tell of single mothers. */
    record NotOver(YearMonth latest) implements ReportAnswer {}
}
