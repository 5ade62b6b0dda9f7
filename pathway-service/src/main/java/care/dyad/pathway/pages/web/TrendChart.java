package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.Week;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Percentages over weeks, as coordinates of an SVG of 720 by 240; a week without any is a gap.
 *
 * @param weeks the weeks, the earliest first
 * @param lines between weeks that follow each other, as the points of polylines
 * @param summary what the line shows, in words
 */
record TrendChart(List<Point> weeks, List<String> lines, String summary) {

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
     * @param y from the top; 0 when there is nothing to draw
     * @param label its first day
     * @param inTime how many deadlines were met in time, in words
     * @param week the figures
     */
    record Point(int x, int y, String label, String inTime, Week week) {

        /** Whether there is something to draw. */
        public boolean isDrawn() {
            return week.due() > 0;
        }
    }

    static TrendChart of(List<Week> weeks) {
        List<Point> points = new ArrayList<>();
        for (Week week : weeks) {
            points.add(point(week, points.size(), weeks.size()));
        }
        return new TrendChart(points, lines(points), summary(points));
    }

    private static List<String> lines(List<Point> points) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            if (point.isDrawn()) {
                line.append(point.x()).append(',').append(point.y()).append(' ');
            } else if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static String summary(List<Point> points) {
        List<Point> drawn = points.stream().filter(Point::isDrawn).toList();
        if (drawn.isEmpty()) {
            return "No deadline fell into these weeks.";
        }
        Point first = drawn.getFirst();
        Point last = drawn.getLast();
        return "From %d%% in the week of %s to %d%% in the week of %s. %s"
                .formatted(
                        first.week().percent(),
                        first.label(),
                        last.week().percent(),
                        last.label(),
                        drawn.size() == points.size()
                                ? "Each week had deadlines."
                                : points.size() - drawn.size() + " of the weeks had none.");
    }

    private static Point point(Week week, int index, int weeks) {
        Integer percent = week.percent();
        return new Point(
                LEFT + (RIGHT - LEFT) * index / Math.max(1, weeks - 1),
                percent == null ? 0 : BOTTOM - (BOTTOM - TOP) * percent / 100,
                DAY.format(week.monday()),
                percent == null ? "None was due" : week.inTime() + " (" + percent + "%)",
                week);
    }
}
