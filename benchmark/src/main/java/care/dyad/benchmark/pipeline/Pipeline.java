package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.VirtualTime;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Starts the whole of Dyad as the local run does, sends it referrals at a fixed rate, and prints
 * how long each takes to its team's worklist and into the mail queue; then lets a backlog build up
 * and prints how fast it is worked off.
 */
public final class Pipeline {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int AT_A_TIME = 16;
    private static final double WORKLIST = 250;
    private static final double QUEUE = 500;

    private record Written(
            int processors,
            double load,
            int rate,
            double byHand,
            List<Latency> latencies,
            Map<String, Double> processorMillis,
            List<Drained> backlogs) {}

    private final PipelineSize size;
    private final Folders folders;
    private final LocalSystem system;
    private final Ports ports;
    private final Endpoints endpoints;
    private final InventedReferrals referrals;
    private final List<Latency> latencies = new ArrayList<>();
    private Map<String, Double> processorMillis = Map.of();

    private Pipeline(PipelineSize size, Path home) throws IOException {
        this.size = size;
        this.ports = Ports.free();
        this.folders = new Folders(home, Files.createTempDirectory("dyad-pipeline"));
        this.system = new LocalSystem(folders, ports, VirtualTime.real());
        this.endpoints = system.infrastructure().endpoints();
        this.referrals = new InventedReferrals(home, VirtualTime.real(), new Random(size.seed()));
    }

    /**
     * Prints tables in Markdown and writes {@code target/pipeline.json}.
     *
     * @param args {@code full} or {@code short}
     */
    public static void main(String[] args) throws Exception {
        var run = new Pipeline(PipelineSize.of(args[0]), Folders.projectHome());
        try {
            say("starting");
            Commits.note(run.system, run.folders);
            run.system.start();
            run.measure();
        } finally {
            run.system.stop();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        say("the same hops by hand");
        system.infrastructure().createDatabases(List.of(ByHand.DATABASE));
        double byHand = ByHand.median(endpoints);
        say("warming up");
        warmUp();
        say("sending");
        measureLatency(byHand);
        printLatencies(byHand);
        Rest.await(endpoints);
        say("a backlog");
        var backlog = new Backlog(system, endpoints);
        backlog.workOffInTurn(load(), size.backlog());
        backlog.workOffTogether(load(), size.backlog());
        print(byHand, backlog.lines());
    }

    /** As fast as is answered, because who has just started is slower than the rate. */
    private void warmUp() throws InterruptedException {
        Instant begin = Instant.now();
        OpenLoad load = load();
        load.pour(size.warmUp(), AT_A_TIME);
        Commits.ofCases(endpoints).await(load.meant().keySet(), begin, PATIENCE);
        refusals(load);
        Rest.await(endpoints);
    }

    private OpenLoad load() {
        return new OpenLoad(List.of(ports.intake()), referrals);
    }

    private void measureLatency(double byHand) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        OpenLoad load = load();
        ProcessorTime before = ProcessorTime.of(system.children());
        load.run(size.rate(), size.seconds());
        Map<UUID, Long> meant = load.meant();
        Map<UUID, Long> worklist =
                Commits.ofCases(endpoints).await(meant.keySet(), begin, PATIENCE);
        processorMillis = ProcessorTime.of(system.children()).millisSince(before, meant.size());
        Map<UUID, Long> queued =
                Backlog.untilQuiet(() -> Commits.ofMessages(endpoints).since(begin));
        Map<UUID, Long> decided = Decisions.published(endpoints.kafka());
        decided.keySet().retainAll(meant.keySet());
        refusals(load);
        latencies.add(Latency.of("accepted", meant, load.accepted(), null, byHand));
        latencies.add(Latency.of("triage event", meant, decided, null, byHand));
        latencies.add(Latency.of("on the worklist", meant, worklist, WORKLIST, byHand));
        latencies.add(
                Latency.of(
                        "queued for a team, after the triage event",
                        decided,
                        queued,
                        QUEUE,
                        byHand));
    }

    private static void refusals(OpenLoad load) {
        if (!load.refused().isEmpty()) {
            throw new IllegalStateException("intake did not accept all: " + load.refused());
        }
    }

    private void printLatencies(double byHand) {
        System.out.printf(
                "%n%d a second for %d s; the same hops by hand, one at a time: %.2f ms%n%n",
                size.rate(), size.seconds(), byHand);
        System.out.println(
                "| from when it was to be sent | referrals | median, ms | 99 %, ms | 99.9 %, ms |"
                        + " slowest, ms | wanted, 99 % | ratio |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        latencies.forEach(line -> System.out.println(line.line()));
        System.out.println();
        System.out.println("| processor time of | ms a referral |");
        System.out.println("|---|---:|");
        processorMillis.forEach(
                (part, millis) -> System.out.printf("| %s | %.2f |%n", part, millis));
        System.out.println();
    }

    private void print(double byHand, List<Drained> backlogs) throws IOException {
        System.out.println("| backlog | referrals | s | a second |");
        System.out.println("|---|---:|---:|---:|");
        backlogs.forEach(line -> System.out.println(line.line()));
        var machine = ManagementFactory.getOperatingSystemMXBean();
        Files.writeString(
                Path.of("target", "pipeline.json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                new Written(
                                        machine.getAvailableProcessors(),
                                        machine.getSystemLoadAverage(),
                                        size.rate(),
                                        byHand,
                                        latencies,
                                        processorMillis,
                                        backlogs)));
    }

    private static void say(String what) {
        System.out.println("pipeline: " + what);
    }
}
