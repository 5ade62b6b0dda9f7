package care.dyad.pathway.board.domain;

import java.time.LocalDate;

/**
 * The deadlines that fell into a week.
 *
 * @param monday its first day, in London
 * @param due how many deadlines passed in it
 * @param inTime how many of them were met in time
 */
public record Week(LocalDate monday, int due, int inTime) {

    /** The share that was met in time, in whole percent; 100 when nothing was due. */
    public int percent() {
        return due == 0 ? 100 : Math.round(100f * inTime / due);
    }
}
