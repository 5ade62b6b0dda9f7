package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Java;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.pathway.episodes.kafka.BarePathway;
import care.dyad.schemas.Topics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lets pathway-service and {@link BarePathway} open the same cases in turn, each in a JVM of the
 * service's settings that has just started and on a database that has just been made, and prints
 * what the service costs over the work.
 */
public final class PathwayLoops {

    private static final String SERVICE = "pathway-service";
    private static final String DATABASE = "pathway_service";
    private static final String[] READ = {Topics.REFERRAL_IDENTITIES, Topics.REFERRAL_TRIAGED};
    private static final String[] TOLD = {Topics.PATHWAY_EVENTS, Topics.SLA_EVENTS};
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 16;

    private final LocalSystem system;
    private final Endpoints endpoints;
    private final int many;

    private PathwayLoops(LocalSystem system, int many) {
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
                        new Folders(home, Files.createTempDirectory("dyad-pathway-loops")),
                        ports,
                        VirtualTime.real());
        var loops = new PathwayLoops(system, full ? 20_000 : 5_000);
        try {
            system.start();
            for (String after : List.of(SERVICE, "notification-service")) {
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
        try (var identities = new Written(endpoints.kafka(), Topics.REFERRAL_IDENTITIES);
                var triaged = new Written(endpoints.kafka(), Topics.REFERRAL_TRIAGED)) {
            load.pour(many, AT_A_TIME);
            identities.awaitSeconds(many, PATIENCE);
            triaged.awaitSeconds(many, PATIENCE);
        }
        system.child("referral-intake").clearLeftover();
        system.child("triage-service").clearLeftover();
        int events = events();
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            service.add(service(events));
            bare.add(bare("bare-pathway-" + pair, events));
        }
        Pairs.print("%d referrals, %d events".formatted(many, events), SERVICE, service, bare);
    }

    /** How many events they lead to. */
    private int events() throws Exception {
        try (var told = new Written(endpoints.kafka(), TOLD)) {
            beginAgain();
            start("bare-pathway").waitFor();
            return told.count();
        }
    }

    private double service(int events) throws Exception {
        try (var told = new Written(endpoints.kafka(), TOLD)) {
            beginAgain();
            Positions.toTheBeginning(endpoints.kafka(), SERVICE, READ);
            system.child(SERVICE).start();
            double seconds = told.awaitSeconds(events, PATIENCE);
            system.child(SERVICE).clearLeftover();
            return seconds;
        }
    }

    private double bare(String group, int events) throws Exception {
        try (var told = new Written(endpoints.kafka(), TOLD)) {
            beginAgain();
            Process process = start(group);
            double seconds = told.awaitSeconds(events, PATIENCE);
            process.waitFor();
            return seconds;
        }
    }

    private void beginAgain() throws Exception {
        JdbcClient.create(dataSource("postgres"))
                .sql("DROP DATABASE " + DATABASE + " WITH (FORCE)")
                .update();
        system.infrastructure().createDatabases(List.of(DATABASE));
    }

    private DriverManagerDataSource dataSource(String database) {
        return new DriverManagerDataSource(
                endpoints.database(database),
                endpoints.databaseUser(),
                endpoints.databasePassword());
    }

    private Process start(String group) throws Exception {
        List<String> command =
                Java.command("-Xmx192m", "-cp", System.getProperty("java.class.path"));
        command.add("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=care.dyad.events");
        command.addAll(
                List.of(
                        BarePathway.class.getName(),
                        endpoints.kafka(),
                        group,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.kafka.listener.auto-startup=false",
                        "--DYAD_KAFKA=" + endpoints.kafka(),
                        "--DYAD_SCHEMA_REGISTRY=" + endpoints.schemaRegistry(),
                        "--DYAD_DATABASE=" + endpoints.database(DATABASE),
                        "--DYAD_DATABASE_USER=" + endpoints.databaseUser(),
                        "--DYAD_DATABASE_PASSWORD=" + endpoints.databasePassword()));
        return new ProcessBuilder(command)
                .redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT)
                .start();
    }
}
