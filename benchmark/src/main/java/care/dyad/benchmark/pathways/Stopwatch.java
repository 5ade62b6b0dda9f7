package care.dyad.benchmark.pathways;

import java.util.ArrayList;
import java.util.List;

/**
 * Times of one thing that was done several times.
 *
 * @param millis the shortest first
 */
record Stopwatch(List<Double> millis) {

    private static final double NANOS = 1e6;

    /** Enough for the server to have settled on a plan. */
    private static final int WARM_UP = 12;

    /** What takes longer together is not done as often. */
    private static final double ENOUGH = 10_000;

    static Stopwatch of(int times, Runnable work) {
        repeat(WARM_UP, work);
        return new Stopwatch(repeat(times, work).stream().sorted().toList());
    }

    private static List<Double> repeat(int times, Runnable work) {
        List<Double> millis = new ArrayList<>();
        double together = 0;
        while (millis.size() < times && together < ENOUGH) {
            double last = once(work);
            millis.add(last);
            together += last;
        }
        return millis;
    }

    static double once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }

    double median() {
        return millis.get(millis.size() / 2);
    }

    /** What so many of a hundred did not exceed. */
    double percentile(int ofHundred) {
        return millis.get(Math.ceilDiv(millis.size() * ofHundred, 100) - 1);
    }

    double slowest() {
        return millis.getLast();
    }
}
