package care.dyad.triage.replay.domain;

/**
 * How many decisions there are, and how many of them move.
 *
 * @param decisions all
 * @param down those that move down
 * @param sideways those that change without moving up or down
 * @param up those that move up
 */
public record Counts(int decisions, int down, int sideways, int up) {

    static final Counts NONE = new Counts(0, 0, 0, 0);
    static final Counts UNCHANGED = new Counts(1, 0, 0, 0);

    static Counts of(Direction direction) {
        return switch (direction) {
            case DOWN -> new Counts(1, 1, 0, 0);
            case SIDEWAYS -> new Counts(1, 0, 1, 0);
            case UP -> new Counts(1, 0, 0, 1);
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                decisions + other.decisions,
                down + other.down,
                sideways + other.sideways,
                up + other.up);
    }

    /** Those that stay as they are. */
    public int unchanged() {
        return decisions - down - sideways - up;
    }
}
