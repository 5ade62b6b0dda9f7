package care.dyad.pathway.reports.application;

import java.time.YearMonth;

/**
 * Which months may be shown.
 *
 * @param alsoTheRunningOne whether the month that is not over may be: whoever looks twice at a
 *     growing count can tell what came between
 */
public record ReportingMonths(boolean alsoTheRunningOne) {

    YearMonth latest(YearMonth running) {
        return alsoTheRunningOne ? running : running.minusMonths(1);
    }
}
