package care.dyad.benchmark.pipeline;

/**
 * What a referral cost.
 *
 * @param when what was the case then
 * @param processorMillis of all parts and the sender together
 * @param millis of the time from the first that is sent until the last has its case
 */
record Cost(String when, double processorMillis, double millis) {

    /** The head of the table. */
    static final String HEAD =
            """
            | when | processor, ms a referral | ratio | ms a referral | ratio |
            |---|---:|---:|---:|---:|""";

    String line(Cost first) {
        return "| %s | %.2f | %.2f | %.2f | %.2f |"
                .formatted(
                        when,
                        processorMillis,
                        processorMillis / first.processorMillis,
                        millis,
                        millis / first.millis);
    }
}
