package care.dyad.pathway.board.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The deadlines that fell into a week.
 *
 * @param monday its first day, in London
 * @param due how many deadlines passed in it
 * @param inTime how many of them were met in time
 */
public record Week(LocalDate monday, int due, int inTime) {

    /** The share that was met in time, in whole percent; null when nothing was due. */
    public @Nullable Integer percent() {
        return due == 0 ? null : Math.round(100f * inTime / due);
    }
}
