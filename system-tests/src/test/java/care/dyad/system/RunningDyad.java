package care.dyad.system;

import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.Supervisor;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The four services, started once for all journeys and restarted when one is killed. */
final class RunningDyad implements Dyad {

    private static final Duration RESTARTED_WITHIN = Duration.ofMinutes(2);

    private final Infrastructure infrastructure = Infrastructure.shared();
    private final Ports ports = Ports.free();
    private final Folders folders =
            new Folders(Folders.projectHome(), Path.of("target/journeys").toAbsolutePath());
    private final ServiceProcesses services =
            new ServiceProcesses(
                    folders,
                    ports,
                    VirtualTime.real(),
                    infrastructure.endpoints(),
                    Map.of("DYAD_MESSAGING_TRACESTO", CollectedSpans.ADDRESS));

    private RunningDyad() {}

    /** Starts it at first use, once: when that fails, every journey fails at once. */
    private static final class Started {

        private static final RunningDyad DYAD = new RunningDyad().started();
    }

    /** The running system, healthy again after whatever an earlier journey did to it. */
    static RunningDyad shared() {
        await().atMost(RESTARTED_WITHIN).until(Started.DYAD::healthy);
        return Started.DYAD;
    }

    private RunningDyad started() {
        ServiceProcesses.DATABASES.forEach(infrastructure::createDatabase);
        declarePartner();
        var supervisor = new Supervisor(System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        try {
            services.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the services started", e);
        }
        supervisor.watch(services.children());
        return this;
    }

    /** Before intake starts, which looks for new topics every five minutes. */
    private void declarePartner() {
        try {
            DeclareContracts.declare(
                    Topics.ofPartner(CrashingPartner.SYSTEM),
                    infrastructure.kafka(),
                    infrastructure.schemaRegistry(),
                    Optional.empty());
        } catch (Exception e) {
            throw new IllegalStateException("the partner's topics could not be declared", e);
        }
    }

    private void stop(Supervisor supervisor) {
        supervisor.close();
        try {
            services.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Ports ports() {
        return ports;
    }

    @Override
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** One of the services, by its module's name. */
    Child service(String name) {
        return services.children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    /** Whether every service answers as it should. */
    boolean healthy() {
        return services.children().stream().allMatch(Child::healthy);
    }

    /** What the services printed. */
    Path logs() {
        return folders.data().resolve("logs");
    }

    @Override
    public Api intake() {
        return new Api("http://localhost:" + ports.intake(), "referrer");
    }

    @Override
    public Api ops() {
        return new Api("http://localhost:" + ports.intake(), "ops");
    }

    @Override
    public Api pathway() {
        return new Api("http://localhost:" + ports.pathway(), "clinician");
    }
}
