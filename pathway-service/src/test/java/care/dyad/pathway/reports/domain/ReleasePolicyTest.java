package care.dyad.pathway.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class ReleasePolicyTest {

    private static final YearMonth MONTH = YearMonth.parse("2026-10");
    private static final List<String> AREAS = List.of("E06000057", "E08000024", "E06000002");
    private static final int MONTHS = 300;

    private final ReleasePolicy policy = new ReleasePolicy(new ReportRows(AREAS));

    @Test
    void everyRowIsThereWhetherOrNotSomethingWasCounted() {
        List<ReportRow> rows = policy.release(MONTH, List.of());

        assertThat(rows).hasSize(1 + 5 + 4 + 11 + 19).allMatch(row -> row.counts().isEmpty());
    }

    @Test
    void shareIsOfWhatIsShown() {
        ReportRow all = all(tally(Measure.REFERRALS, 42), tally(Measure.REDIRECTED, 13));

        assertThat(all.counts()).containsEntry(Measure.REFERRALS, 40);
        assertThat(all.percent(Measure.REDIRECTED)).isEqualTo(38);
        assertThat(all.percent(Measure.REFERRALS)).isNull();
        assertThat(all.percent(Measure.ACCEPTED)).isNull();
    }

    @Test
    void partOfAHiddenWholeIsHidden() {
        ReportRow all = all(tally(Measure.REFERRALS, 4), tally(Measure.EPISODES, 8));

        assertThat(all.counts()).isEmpty();
    }

    @Test
    void waitsOfFewAreHidden() {
        Tally.Waits waits = new Tally.Waits(12, 30);

        assertThat(assessed(4, waits).medianWait()).isNull();
        assertThat(assessed(7, waits).medianWait()).isEqualTo(12);
        assertThat(assessed(7, waits).ninetiethWait()).isNull();
        assertThat(assessed(10, waits).ninetiethWait()).isEqualTo(30);
    }

    @Test
    void inRandomMonthsEverySmallCountIsHiddenAndHasCover() {
        Random random = new Random(20261122);

        for (int month = 0; month < MONTHS; month++) {
            List<Map<String, Integer>> truth = referrals(random, random.nextInt(80));
            List<ReportRow> released = policy.release(MONTH, tallies(truth));

            for (Breakdown by : Breakdown.values()) {
                assertCovered(rows(released, by), truth.get(by.ordinal()));
            }
        }
    }

    private static void assertCovered(List<ReportRow> rows, Map<String, Integer> truth) {
        List<Integer> hidden =
                rows.stream()
                        .filter(row -> row.counts().isEmpty())
                        .map(row -> truth.getOrDefault(row.row(), 0))
                        .toList();
        List<Integer> shown =
                rows.stream()
                        .filter(row -> !row.counts().isEmpty())
                        .map(row -> truth.getOrDefault(row.row(), 0))
                        .toList();
        assertThat(shown).allMatch(count -> count >= 5);
        if (!hidden.isEmpty() && !shown.isEmpty()) {
            assertThat(hidden).as(truth.toString()).anyMatch(count -> count >= 5);
        }
    }

    private static List<Tally> tallies(List<Map<String, Integer>> counts) {
        return Arrays.stream(Breakdown.values())
                .flatMap(
                        by ->
                                counts.get(by.ordinal()).entrySet().stream()
                                        .map(
                                                row ->
                                                        tally(
                                                                by,
                                                                row.getKey(),
                                                                Measure.REFERRALS,
                                                                row.getValue())))
                .toList();
    }

    /** Referrals of a month with random rows, mostly the first ones. */
    private static List<Map<String, Integer>> referrals(Random random, int number) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Breakdown by : Breakdown.values()) {
            List<String> rows = new ReportRows(AREAS).of(by, MONTH);
            Map<String, Integer> of = new TreeMap<>();
            for (int i = 0; i < number; i++) {
                int row = random.nextInt(1 + random.nextInt(rows.size()));
                of.merge(rows.get(row), 1, Integer::sum);
            }
            counts.add(of);
        }
        return counts;
    }

    private static List<ReportRow> rows(List<ReportRow> released, Breakdown by) {
        return released.stream().filter(row -> row.by() == by).toList();
    }

    private ReportRow assessed(int count, Tally.Waits waits) {
        return all(
                tally(Measure.REFERRALS, count),
                tally(Measure.EPISODES, count),
                new Tally(MONTH, Breakdown.ALL, "ALL", Measure.ASSESSED, count, waits));
    }

    private ReportRow all(Tally... tallies) {
        return policy.release(MONTH, List.of(tallies)).getFirst();
    }

    private static Tally tally(Measure measure, int count) {
        return tally(Breakdown.ALL, "ALL", measure, count);
    }

    private static Tally tally(Breakdown by, String row, Measure measure, int count) {
        return new Tally(MONTH, by, row, measure, count, null);
    }
}
