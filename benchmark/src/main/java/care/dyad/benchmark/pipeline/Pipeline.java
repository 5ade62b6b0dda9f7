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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

    private static final String CASES = "SELECT referral_id, at FROM case_change WHERE at > ?";
    private static final String MAILS =
            "SELECT referral_id, queued_at FROM notification"
                    + " WHERE queued_at > ? AND referral_id IS NOT NULL";

    private record Written(
            int processors,
            double load,
            int rate,
            double byHand,
            List<Latency> latencies,
            List<Drained> backlogs) {}

    private final PipelineSize size;
    private final LocalSystem system;
    private final Ports ports;
    private final Endpoints endpoints;
    private final InventedReferrals referrals;
    private final List<Latency> latencies = new ArrayList<>();

    private Pipeline(PipelineSize size, Path home) throws IOException {
        this.size = size;
        this.ports = Ports.free();
        this.system =
                new LocalSystem(
                        new Folders(home, Files.createTempDirectory("dyad-pipeline")),
                        ports,
                        VirtualTime.real());
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
        say("a backlog");
        var backlog = new Backlog(system, endpoints);
        backlog.workOffInTurn(load(), size.backlog());
        backlog.workOffTogether(load(), size.backlog());
        print(byHand, backlog.lines());
    }

    /** As fast as is answered, because who has just started is slower than the rate. */
    private void warmUp() {
        OpenLoad load = load();
        try (Arrivals worklist = arrivals("pathway_service", CASES)) {
            load.pour(size.warmUp(), AT_A_TIME);
            worklist.await(load.meant().keySet(), PATIENCE);
        }
        refusals(load);
    }

    private OpenLoad load() {
        return new OpenLoad(ports.intake(), referrals);
    }

    private void measureLatency(double byHand) {
        OpenLoad load = load();
        try (Arrivals worklist = arrivals("pathway_service", CASES);
                Arrivals queue = arrivals("notification_service", MAILS)) {
            load.run(size.rate(), size.seconds());
            Map<UUID, Long> meant = load.meant();
            worklist.await(meant.keySet(), PATIENCE);
            Map<UUID, Long> decided = Decisions.published(endpoints.kafka());
            decided.keySet().retainAll(Set.copyOf(meant.keySet()));
            refusals(load);
            latencies.add(Latency.of("accepted", meant, load.accepted(), null, byHand));
            latencies.add(Latency.of("triage event", meant, decided, null, byHand));
            latencies.add(Latency.of("on the worklist", meant, worklist.seen(), WORKLIST, byHand));
            latencies.add(
                    Latency.of(
                            "queued for a team, after the triage event",
                            decided,
                            queue.seen(),
                            QUEUE,
                            byHand));
        }
    }

    private static void refusals(OpenLoad load) {
        if (!load.refused().isEmpty()) {
            throw new IllegalStateException("intake did not accept all: " + load.refused());
        }
    }

    private Arrivals arrivals(String database, String rows) {
        return new Arrivals(
                endpoints.database(database),
                endpoints.databaseUser(),
                endpoints.databasePassword(),
                rows);
    }

    private void print(double byHand, List<Drained> backlogs) throws IOException {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        int processors = machine.getAvailableProcessors();
        double load = machine.getSystemLoadAverage();
        System.out.printf(
                "%n%d a second for %d s; the same hops by hand, one at a time: %.2f ms;"
                        + " %d processors, load %.1f%n%n",
                size.rate(), size.seconds(), byHand, processors, load);
        System.out.println(
                "| from when it was to be sent | referrals | median, ms | 99 %, ms | 99.9 %, ms |"
                        + " slowest, ms | wanted, 99 % | ratio |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        latencies.forEach(line -> System.out.println(line.line()));
        System.out.println();
        System.out.println("| backlog | referrals | s | a second |");
        System.out.println("|---|---:|---:|---:|");
        backlogs.forEach(line -> System.out.println(line.line()));
        Files.writeString(
                Path.of("target", "pipeline.json"),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                new Written(
                                        processors,
                                        load,
                                        size.rate(),
                                        byHand,
                                        latencies,
                                        backlogs)));
    }

    private static void say(String what) {
        System.out.println("pipeline: " + what);
    }
}
