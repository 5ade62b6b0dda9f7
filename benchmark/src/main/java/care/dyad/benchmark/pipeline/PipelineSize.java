package care.dyad.benchmark.pipeline;

/**
 * How much a run sends.
 *
 * @param rate referrals a second
 * @param warmUp how many are sent before
 * @param backlog how many wait when the services come back
 * @param seed of who is referred
 */
record PipelineSize(int rate, int warmUp, int seconds, int backlog, long seed) {

    private static final int RATE = Integer.getInteger("dyad.benchmark.rate", 200);
    private static final long SEED = 20261123;

    static PipelineSize of(String mode) {
        return switch (mode) {
            case "full" -> new PipelineSize(RATE, 20_000, 60, 100_000, SEED);
            case "short" -> new PipelineSize(RATE, 5_000, 15, 5_000, SEED);
            default -> throw new IllegalArgumentException("full or short, not " + mode);
        };
    }
}
