package care.dyad.benchmark.pipeline;

import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A line of the table of backlogs.
 *
 * @param what was running
 * @param referrals how many it worked off
 * @param seconds from its first to its last
 */
record Drained(String what, int referrals, double seconds) {

    /** From the first to the last of the moments of those referrals. */
    static Drained of(String what, Set<UUID> referrals, Map<UUID, Long> moments) {
        return of(what, referrals, moments, moments);
    }

    /** From the first beginning to the last end. */
    static Drained of(
            String what, Set<UUID> referrals, Map<UUID, Long> begun, Map<UUID, Long> ended) {
        LongSummaryStatistics ends = of(referrals, ended);
        long micros = ends.getMax() - of(referrals, begun).getMin();
        return new Drained(what, Math.toIntExact(ends.getCount()), micros / (double) Moment.SECOND);
    }

    private static LongSummaryStatistics of(Set<UUID> referrals, Map<UUID, Long> moments) {
        return referrals.stream()
                .filter(moments::containsKey)
                .mapToLong(id -> Objects.requireNonNull(moments.get(id)))
                .summaryStatistics();
    }

    double aSecond() {
        return referrals / seconds;
    }

    String line() {
        return "| %s | %,d | %,.1f | %,.0f |".formatted(what, referrals, seconds, aSecond());
    }
}
