package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.Week;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of percentages over weeks, as coordinates of an SVG of 720 by 240.
 *
 * @param points of the weeks
 * @param line the same as the points of a polyline
 * @param summary what the line shows, in words
 */
record TrendChart(List<Point> points, String line, String summary) {

    private static final int LEFT = 60;
    private static final int RIGHT = 690;
    private static final int TOP = 20;
    private static final int BOTTOM = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /**
     * A week.
     *
     * @param x from the left
     * @param y from the top
     * @param label its first day
     * @param week the figures
     */
    record Point(int x, int y, String label, Week week) {}

    static TrendChart of(List<Week> weeks) {
        List<Point> points =
                IntStream.range(0, weeks.size())
                        .mapToObj(i -> point(weeks.get(i), i, weeks.size()))
                        .toList();
        Week first = weeks.getFirst();
        Week last = weeks.getLast();
        return new TrendChart(
                points,
                points.stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" ")),
                "From %d%% in the week of %s to %d%% in the week of %s."
                        .formatted(
                                first.percent(),
                                DAY.format(first.monday()),
                                last.percent(),
                                DAY.format(last.monday())));
    }

    private static Point point(Week week, int index, int weeks) {
        return new Point(
                LEFT + (RIGHT - LEFT) * index / Math.max(1, weeks - 1),
                BOTTOM - (BOTTOM - TOP) * week.percent() / 100,
                DAY.format(week.monday()),
                week);
    }
}
