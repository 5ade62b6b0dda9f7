package care.dyad.benchmark.pathways;

/**
 * How much is in the database.
 *
 * @param openEpisodes each with two open clocks
 * @param closedEpisodes each with two clocks that were met
 * @param dueAtOnce clocks that pass in the same moment
 */
record Size(int openEpisodes, int closedEpisodes, int dueAtOnce) {

    static Size of(String mode) {
        return switch (mode) {
            case "full" -> new Size(1_000_000, 1_000_000, 100_000);
            case "short" -> new Size(20_000, 20_000, 5_000);
            default -> throw new IllegalArgumentException("full or short, not " + mode);
        };
    }
}
