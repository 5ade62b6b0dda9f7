package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.schemas.Topics;
import care.dyad.triage.kafka.BareTriage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lets triage-service and {@link BareTriage} decide on the same referrals in turn, each in a JVM of
 * the service's settings that has just started, and prints what the service costs over the work.
 */
public final class TriageLoops {

    private static final String SERVICE = "triage-service";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 16;

    private final LocalSystem system;
    private final Endpoints endpoints;
    private final int many;

    private TriageLoops(LocalSystem system, int many) {
        this.system = system;
        this.endpoints = system.infrastructure().endpoints();
        this.many = many;
    }

    /**
     * Prints a table in Markdown.
     *
     * @param args {@code full} or {@code short}
     */
    public static void main(String[] args) throws Exception {
        boolean full = args[0].equals("full");
        var home = Folders.projectHome();
        var ports = Ports.free();
        var system =
                new LocalSystem(
                        new Folders(home, Files.createTempDirectory("dyad-triage-loops")),
                        ports,
                        VirtualTime.real());
        var loops = new TriageLoops(system, full ? 20_000 : 3_000);
        try {
            system.start();
            for (String after : List.of(SERVICE, "pathway-service", "notification-service")) {
                system.child(after).clearLeftover();
            }
            var referrals = new InventedReferrals(home, VirtualTime.real(), new Random(1));
            loops.print(new OpenLoad(List.of(ports.intake()), referrals), full ? 5 : 3);
        } finally {
            system.stop();
        }
        System.exit(0);
    }

    private void print(OpenLoad load, int pairs) throws Exception {
        try (var received = new Written(endpoints.kafka(), Topics.REFERRAL_RECEIVED)) {
            load.pour(many, AT_A_TIME);
            received.awaitSeconds(many, PATIENCE);
        }
        system.child("referral-intake").clearLeftover();
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            service.add(service());
            bare.add(bare("bare-triage-" + pair));
        }
        Pairs.print(many + " referrals", SERVICE, service, bare);
    }

    private double service() throws Exception {
        try (var decided = new Written(endpoints.kafka(), Topics.REFERRAL_TRIAGED)) {
            Positions.toTheBeginning(endpoints.kafka(), SERVICE, Topics.REFERRAL_RECEIVED);
            system.child(SERVICE).start();
            double seconds = decided.awaitSeconds(many, PATIENCE);
            system.child(SERVICE).clearLeftover();
            return seconds;
        }
    }

    private double bare(String group) throws IOException, InterruptedException {
        List<String> command =
                Java.command("-Xmx192m", "-cp", System.getProperty("java.class.path"));
        command.addAll(List.of("-XX:TieredStopAtLevel=4", BareTriage.class.getName()));
        command.addAll(List.of(endpoints.kafka(), endpoints.schemaRegistry(), group));
        try (var decided = new Written(endpoints.kafka(), Topics.REFERRAL_TRIAGED)) {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(Redirect.INHERIT)
                            .redirectOutput(Redirect.INHERIT)
                            .start();
            double seconds = decided.awaitSeconds(many, PATIENCE);
            process.waitFor();
            return seconds;
        }
    }
}
