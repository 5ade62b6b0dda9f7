package care.dyad.triage.replay.domain;

import org.jspecify.annotations.Nullable;

/**
 * A number as it may be shown. NHS England publishes mental-health counts so: under 5 is "*", the
 * rest is rounded to the nearest 5 (MHSDS data quality and disclosure control).
 *
 * @param shown null when it is hidden
 */
public record Cell(@Nullable Integer shown) {

    static final Cell HIDDEN = new Cell(null);
    static final int LARGEST_SMALL = 4;

    private static final int UNIT = 5;
    private static final int SLACK = 2;

    static boolean isSmall(int count) {
        return count <= LARGEST_SMALL;
    }

    static Cell of(int count) {
        return new Cell(rounded(count));
    }

    /** The least count that is shown as this one is. */
    static int least(int count) {
        return Math.max(UNIT, rounded(count) - SLACK);
    }

    /** The greatest count that is shown as this one is. */
    static int most(int count) {
        return rounded(count) + SLACK;
    }

    private static int rounded(int count) {
        return (count + SLACK) / UNIT * UNIT;
    }

    /** Per cent that this is of {@code whole}, worked out from what is shown of both. */
    Cell percentOf(Cell whole) {
        if (shown == null || whole.shown == null || whole.shown == 0) {
            return HIDDEN;
        }
        return new Cell(Math.round(100f * shown / whole.shown));
    }

    /** The number, or "*". */
    @Override
    public String toString() {
        return shown == null ? "*" : shown.toString();
    }
}
