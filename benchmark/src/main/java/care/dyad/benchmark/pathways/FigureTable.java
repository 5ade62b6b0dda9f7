package care.dyad.benchmark.pathways;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The figures of a run.
 *
 * @param figures in the order in which they were measured
 * @param size how much was in the database
 */
record FigureTable(List<Figure> figures, Size size) {

    private record Written(Size size, int processors, double load, List<Figure> figures) {}

    /** Prints a table in Markdown, and writes the same as JSON. */
    void print(Path json) throws IOException {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double load = machine.getSystemLoadAverage();
        System.out.printf(
                "%n%,d open clocks, %,d closed episodes; %d processors, load %.1f%n%n",
                2 * size.openEpisodes(),
                size.closedEpisodes(),
                machine.getAvailableProcessors(),
                load);
        System.out.println("| what | median, ms | slowest, ms | wanted, ms | ratio |");
        System.out.println("|---|---:|---:|---:|---:|");
        figures.forEach(figure -> System.out.println(figure.line()));
        Files.writeString(
                json,
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                new Written(
                                        size, machine.getAvailableProcessors(), load, figures)));
    }
}
