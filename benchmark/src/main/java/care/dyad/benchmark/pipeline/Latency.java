package care.dyad.benchmark.pipeline;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A line of the table, in milliseconds.
 *
 * @param what was measured
 * @param referrals how many there were
 * @param wanted at most this many milliseconds for 99 of 100; null when nothing is promised
 * @param ratio of the median to that of the same hops by hand, in the same run
 */
record Latency(
        String what,
        long referrals,
        double median,
        double of99,
        double of999,
        double slowest,
        @Nullable Double wanted,
        double ratio) {

    private static final int DIGITS = 3;
    private static final double MICROS = 1000;

    /** The time between two things that happened to each referral, both of which are known. */
    static Latency of(
            String what,
            Map<UUID, Long> from,
            Map<UUID, Long> until,
            @Nullable Double wanted,
            double byHand) {
        var times = new Histogram(DIGITS);
        from.forEach(
                (id, begun) -> {
                    if (until.containsKey(id)) {
                        long ended = Objects.requireNonNull(until.get(id));
                        times.recordValue(Math.max(0, ended - begun));
                    }
                });
        double median = times.getValueAtPercentile(50) / MICROS;
        return new Latency(
                what,
                times.getTotalCount(),
                median,
                times.getValueAtPercentile(99) / MICROS,
                times.getValueAtPercentile(99.9) / MICROS,
                times.getMaxValue() / MICROS,
                wanted,
                median / byHand);
    }

    String line() {
        return "| %s | %,d | %,.1f | %,.1f | %,.1f | %,.1f | %s | %,.1f |"
                .formatted(what, referrals, median, of99, of999, slowest, promise(), ratio);
    }

    private String promise() {
        return wanted == null ? "" : "< %,.0f%s".formatted(wanted, of99 < wanted ? "" : ", missed");
    }
}
