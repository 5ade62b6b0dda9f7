package care.dyad.pathway.reports.application;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.directory.application.ReadDirectory;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.reports.domain.ReleasePolicy;
import care.dyad.pathway.reports.domain.ReportRow;
import care.dyad.pathway.reports.domain.ReportRows;
import care.dyad.pathway.reports.domain.Tally;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the report for commissioners. */
@Component
public class MakeReport {

    private static final int MOST_MONTHS = 36;
    private static final int USUAL_MONTHS = 12;

    private final Tallies tallies;
    private final ReadDirectory directory;
    private final ReportingMonths months;
    private final Clock clock;

    MakeReport(Tallies tallies, ReadDirectory directory, ReportingMonths months, Clock clock) {
        this.tallies = tallies;
        this.directory = directory;
        this.months = months;
        this.clock = clock;
    }

    /**
     * The report of some months.
     *
     * @param from first month; null for the twelve months until the last one
     * @param to last month; null for the latest that may be shown
     */
    public ReportAnswer make(@Nullable YearMonth from, @Nullable YearMonth to) {
        Instant now = clock.instant();
        YearMonth latest = months.latest(YearMonth.from(now.atZone(ClockPolicy.LONDON)));
        YearMonth last = to == null ? latest : to;
        YearMonth first = from == null ? last.minusMonths(USUAL_MONTHS - 1) : from;
        if (last.isAfter(latest)) {
            return new ReportAnswer.NotOver(latest);
        }
        if (first.isAfter(last)) {
            return new ReportAnswer.Backwards();
        }
        if (first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            return new ReportAnswer.TooLong(MOST_MONTHS);
        }
        return new ReportAnswer.Made(new Report(first, last, now, rows(first, last, now)));
    }

    private List<ReportRow> rows(YearMonth first, YearMonth last, Instant now) {
        ReportRows rows = new ReportRows(areas());
        Map<YearMonth, List<Tally>> counted =
                tallies
                        .count(
                                new Tallies.Wanted(
                                        start(first), start(last.plusMonths(1)), now, rows.areas()))
                        .stream()
                        .collect(Collectors.groupingBy(Tally::month));
        ReleasePolicy policy = new ReleasePolicy(rows);
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .flatMap(
                        month ->
                                policy
                                        .release(month, counted.getOrDefault(month, List.of()))
                                        .stream())
                .toList();
    }

    private List<String> areas() {
        return directory.read().directory().services().stream()
                .flatMap(service -> service.areas().stream())
                .map(AreaCode::code)
                .toList();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ClockPolicy.LONDON).toInstant();
    }
}
