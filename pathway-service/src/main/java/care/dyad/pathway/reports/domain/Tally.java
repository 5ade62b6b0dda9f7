package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/**
 * What was really counted; never shown as it is.
 *
 * @param month in which the referrals were received, in Europe/London
 * @param by breakdown
 * @param row row of the breakdown
 * @param measure what was counted
 * @param count how many
 * @param waits how long they waited; null for a measure without waits
 */
public record Tally(
        YearMonth month,
        Breakdown by,
        String row,
        Measure measure,
        int count,
        @Nullable Waits waits) {

    /**
     * Days from the received date.
     *
     * @param median half of them waited no longer
     * @param ninetiethCentile nine out of ten of them waited no longer
     */
    public record Waits(int median, int ninetiethCentile) {}
}
