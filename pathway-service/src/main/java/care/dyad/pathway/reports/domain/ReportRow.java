package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the report: what may be shown of a month.
 *
 * @param month in which the referrals were received, in Europe/London
 * @param by breakdown
 * @param row row of the breakdown
 * @param counts to the nearest 5; a measure that is not there is hidden
 * @param medianWait days from the received date to the attended assessment; null when hidden
 * @param ninetiethWait the same, within which nine out of ten were assessed; null when hidden
 */
public record ReportRow(
        YearMonth month,
        Breakdown by,
        String row,
        Map<Measure, Integer> counts,
        @Nullable Integer medianWait,
        @Nullable Integer ninetiethWait) {

    public ReportRow {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** The share of its whole in percent, from what is shown; null when either is hidden. */
    public @Nullable Integer percent(Measure part) {
        Integer shown = counts.get(part);
        Integer whole = part.whole() == null ? null : counts.get(part.whole());
        return shown == null || whole == null ? null : Math.round(100f * shown / whole);
    }
}
