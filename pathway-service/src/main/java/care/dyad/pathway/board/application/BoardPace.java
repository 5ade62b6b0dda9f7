package care.dyad.pathway.board.application;

import java.time.Duration;

/**
 * How often the board is counted. Whatever its size, counting takes at most a twentieth of the
 * time.
 *
 * @param atOnce how long a count may take to be done at each look, in real time
 */
public record BoardPace(Duration atOnce) {

    private static final int TIMES_AS_LONG = 20;

    /**
     * Whether a board is shown again as it is.
     *
     * @param now of {@link System#nanoTime}
     */
    boolean keeps(CountedBoard counted, long now) {
        return counted.took().compareTo(atOnce) > 0
                && now - counted.countedAt() < counted.took().toNanos() * TIMES_AS_LONG;
    }
}
