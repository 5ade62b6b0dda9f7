package care.dyad.triage.dmn;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints what one decision costs. The two ways run in the same JVM settings one after the other, so
 * that their ratio holds on a busy machine too.
 */
public final class DecisionCost {

    private record Jvm(String name, String option) {}

    private static final List<Jvm> JVMS =
            List.of(
                    new Jvm("all compilers of the JVM", "-XX:+TieredCompilation"),
                    new Jvm("C1 only, as the local run", "-XX:TieredStopAtLevel=1"));

    private DecisionCost() {}

    /** Prints a table in Markdown. */
    public static void main(String[] args) throws RunnerException {
        System.out.println("| JVM | compiled, decisions/s | KIE, decisions/s | ratio |");
        System.out.println("|---|---:|---:|---:|");
        for (Jvm jvm : JVMS) {
            Map<String, Double> rates = rates(jvm.option());
            double compiled = rates.getOrDefault("compiled", 0.0);
            double interpreted = rates.getOrDefault("interpreted", 0.0);
            System.out.printf(
                    "| %s | %,.0f | %,.0f | %.0f |%n",
                    jvm.name(), compiled, interpreted, compiled / interpreted);
        }
    }

    private static Map<String, Double> rates(String option) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(DecisionBenchmark.class.getName())
                        .jvmArgs("-XX:+UseSerialGC", "-Xmx192m", option)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        return new Runner(options)
                .run().stream()
                        .map(RunResult::getPrimaryResult)
                        .collect(
                                Collectors.toMap(
                                        result -> result.getLabel(), result -> result.getScore()));
    }
}
