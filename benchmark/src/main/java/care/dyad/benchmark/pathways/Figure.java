package care.dyad.benchmark.pathways;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param what was measured
 * @param millis median of its times
 * @param slowest the longest of them, in milliseconds
 * @param wanted at most this many milliseconds; null when nothing is promised
 * @param yardstick median of what it is compared with in the same run, in milliseconds
 */
record Figure(
        String what, double millis, double slowest, @Nullable Double wanted, double yardstick) {

    double ratio() {
        return millis / yardstick;
    }

    boolean isMet() {
        return wanted == null || millis < wanted;
    }

    String line() {
        return "| %s | %,.2f | %,.2f | %s | %,.1f |"
                .formatted(what, millis, slowest, promise(), ratio());
    }

    private String promise() {
        return wanted == null ? "" : "< %,.0f%s".formatted(wanted, isMet() ? "" : ", missed");
    }
}
