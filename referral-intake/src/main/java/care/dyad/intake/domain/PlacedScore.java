package care.dyad.intake.domain;

/**
 * A screening score at its place in the list.
 *
 * @param index place, from 0
 * @param score the score
 */
public record PlacedScore(int index, Score score) implements Checkable {}
