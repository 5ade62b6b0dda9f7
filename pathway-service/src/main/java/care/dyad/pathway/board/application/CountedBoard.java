package care.dyad.pathway.board.application;

import java.time.Duration;

/**
 * A board and what it took.
 *
 * @param board the board
 * @param took how long counting it took
 * @param countedAt when it was ready, by {@link System#nanoTime}
 */
record CountedBoard(Board board, Duration took, long countedAt) {}
