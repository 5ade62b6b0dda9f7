package care.dyad.benchmark.start;

import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.PidFile;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts and ends the local run of this project several times, as README says, and prints how long
 * it takes until all is healthy, and the memory that it takes then and after the sample referrals.
 */
public final class StartUp {

    private static final double WANTED_SECONDS = 20;
    private static final double WANTED_GIGABYTES = 2;
    private static final double SECOND = 1e9;
    private static final double KILOBYTES_OF_A_GIGABYTE = 1e6;

    /**
     * A start.
     *
     * @param seconds until all was healthy
     * @param bareSeconds that a JVM with nothing to do took to start and end, just before
     * @param gigabytes when all was healthy; what processes share counts once
     * @param gigabytesUsed the same after the sample referrals
     */
    private record Start(
            double seconds, double bareSeconds, double gigabytes, double gigabytesUsed) {

        String line(int number) {
            return "| %d | %.1f%s | %.0f | %.2f | %.2f%s |"
                    .formatted(
                            number,
                            seconds,
                            number == 1 || seconds < WANTED_SECONDS ? "" : ", missed",
                            seconds / bareSeconds,
                            gigabytes,
                            gigabytesUsed,
                            gigabytesUsed < WANTED_GIGABYTES ? "" : ", missed");
        }
    }

    private record Written(int processors, double load, List<Start> starts) {}

    private final Path home;

    private StartUp(Path home) {
        this.home = home;
    }

    /**
     * Prints a table in Markdown and writes {@code target/start.json}.
     *
     * @param args {@code full} or {@code short}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new StartUp(Folders.projectHome()).measure(args[0].equals("full") ? 6 : 3);
    }

    private void measure(int many) throws IOException, InterruptedException {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double load = machine.getSystemLoadAverage();
        List<Start> starts = new ArrayList<>();
        System.out.println(
                "| start | s, wanted < 20 | bare JVMs | GB | GB after the samples, wanted < 2 |");
        System.out.println("|---:|---:|---:|---:|---:|");
        while (starts.size() < many) {
            Start start = start();
            starts.add(start);
            System.out.println(start.line(starts.size()));
        }
        Files.writeString(
                Path.of("target", "start.json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                new Written(machine.getAvailableProcessors(), load, starts)));
    }

    private Start start() throws IOException, InterruptedException {
        double bare =
                seconds(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-version");
        double seconds = dyad("up", "--detach");
        try {
            double healthy = gigabytes();
            dyad("play", "samples/referrals");
            return new Start(seconds, bare, healthy, gigabytes());
        } finally {
            dyad("down");
        }
    }

    private double dyad(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("dyad").toString()));
        command.addAll(List.of(words));
        return seconds(command.toArray(String[]::new));
    }

    /** How long a program takes; what it prints is kept beside the figures. */
    private double seconds(String... command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int code =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(Path.of("target", "start.log").toFile()))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: see target/start.log".formatted(List.of(command), code));
        }
        return (System.nanoTime() - begun) / SECOND;
    }

    private double gigabytes() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(".dyad/run"))) {
            List<ProcessHandle> processes = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".pid")).toList()) {
                new PidFile(file).process().ifPresent(processes::add);
            }
            return processes.stream()
                            .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                            .map(ProcessHandle::pid)
                            .distinct()
                            .mapToLong(StartUp::kilobytes)
                            .sum()
                    / KILOBYTES_OF_A_GIGABYTE;
        }
    }

    /** Its share of what it has in memory, as the kernel counts it; none when it has just ended. */
    private static long kilobytes(long pid) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
