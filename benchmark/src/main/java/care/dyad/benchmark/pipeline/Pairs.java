package care.dyad.benchmark.pipeline;

import java.util.List;

/** How long a service and a bare loop took for the same work, in turn. */
final class Pairs {

    private Pairs() {}

    /** Prints a table in Markdown. */
    static void print(String work, String service, List<Double> seconds, List<Double> bare) {
        System.out.println("| " + work + " | median, s | fastest | slowest | ratio |");
        System.out.println("|---|---:|---:|---:|---:|");
        line(service, seconds, median(seconds) / median(bare));
        line("the same work in a bare loop", bare, 1);
    }

    private static void line(String what, List<Double> seconds, double ratio) {
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.2f |%n",
                what,
                median(seconds),
                seconds.stream().min(Double::compare).orElseThrow(),
                seconds.stream().max(Double::compare).orElseThrow(),
                ratio);
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
