package care.dyad.pathway.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.board.domain.Week;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class TrendChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void aWeekWithoutDeadlinesIsAGapInTheLine() {
        TrendChart chart = chart(new Week(MONDAY, 4, 4), week(1, 0), week(2, 2), week(3, 4));

        assertThat(chart.lines()).containsExactly("60,20", "480,110 690,20");
        assertThat(chart.weeks().get(1).inTime()).isEqualTo("None was due");
        assertThat(chart.summary())
                .isEqualTo(
                        "From 100% in the week of 2 Nov to 100% in the week of 23 Nov. 1 of the"
                                + " weeks had none.");
    }

    @Test
    void weeksWithoutAnyDeadlineAreNotDrawn() {
        TrendChart chart = chart(week(0, 0), week(1, 0));

        assertThat(chart.lines()).isEmpty();
        assertThat(chart.summary()).isEqualTo("No deadline fell into these weeks.");
    }

    private static Week week(int number, int inTime) {
        return new Week(MONDAY.plusWeeks(number), inTime == 0 ? 0 : 4, inTime);
    }

    private static TrendChart chart(Week... weeks) {
        return TrendChart.of(List.of(weeks));
    }
}
