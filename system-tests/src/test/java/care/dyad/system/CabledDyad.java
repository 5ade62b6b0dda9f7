package care.dyad.system;

import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.Supervisor;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.schemas.DeclareContracts;
import care.dyad.testing.Cable;
import care.dyad.testing.Infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The four services over three brokers, with a cable between each service and each server that it
 * uses. Started once for all tests of survival.
 */
final class CabledDyad implements Dyad {

    static final List<String> SERVICES =
            List.of("referral-intake", "triage-service", "pathway-service", "notification-service");

    private static final int BROKERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Infrastructure servers = Infrastructure.shared();
    private final Folders folders =
            new Folders(
                    Folders.projectHome(),
                    Path.of("target/survival/" + ProcessHandle.current().pid()).toAbsolutePath());
    private final Ports ports = Ports.free();
    private final Cables cables = new Cables(servers.endpoints(), BROKERS);
    private final List<Broker> brokers = cables.brokers(folders);
    private final List<Child> brokerProcesses =
            brokers.stream().map(broker -> new Child(broker, folders)).toList();
    private final List<Child> services =
            SERVICES.stream().map(name -> service(name, folders, ports, Map.of())).toList();
    private final List<Child> more = new ArrayList<>();
    private final Supervisor supervisor = new Supervisor(System.out::println);

    private CabledDyad() {}

    private static final class Started {

        private static final CabledDyad DYAD = new CabledDyad().started();
    }

    /** The running system, healthy again after whatever an earlier test did to it. */
    static CabledDyad shared() {
        await().atMost(PATIENCE).until(Started.DYAD::healthy);
        return Started.DYAD;
    }

    private CabledDyad started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        ServiceProcesses.DATABASES.forEach(servers::createDatabase);
        start(brokerProcesses);
        try {
            DeclareContracts.declare(
                    infrastructure().kafka(), servers.schemaRegistry(), Optional.empty());
        } catch (Exception e) {
            throw new IllegalStateException("the contracts could not be declared", e);
        }
        start(services);
        supervisor.watch(services);
        return this;
    }

    /** All at once. */
    private static void start(List<Child> children) {
        CompletableFuture.allOf(
                        children.stream()
                                .map(child -> CompletableFuture.runAsync(() -> start(child)))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void start(Child child) {
        try {
            child.start();
        } catch (IOException e) {
            throw new IllegalStateException(child.name() + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        supervisor.close();
        Stream.of(more, services, brokerProcesses).flatMap(List::stream).forEach(Child::kill);
    }

    private Child service(String name, Folders where, Ports own, Map<String, String> settings) {
        return new ServiceProcesses(
                        where, own, VirtualTime.real(), cables.endpoints(name), settings)
                .children().stream()
                        .filter(child -> child.name().equals(name))
                        .findAny()
                        .orElseThrow();
    }

    /** One more instance of every service, by its number; it is not started again when it ends. */
    List<Child> startInstance(int number) {
        var where = new Folders(folders.home(), folders.of("instance-" + number));
        Ports own = Ports.free();
        List<Child> instance =
                SERVICES.stream()
                        .map(
                                name ->
                                        service(
                                                name,
                                                where,
                                                own,
                                                Map.of("DYAD_INSTANCE", Integer.toString(number))))
                        .toList();
        more.addAll(instance);
        start(instance);
        return instance;
    }

    /** One of the services' first instances, by its module's name. */
    Child service(String name) {
        return services.get(SERVICES.indexOf(name));
    }

    /** Whether the process of one of the first instances says that it lives, ready or not. */
    boolean lives(String name) {
        int port =
                switch (name) {
                    case "referral-intake" -> ports.intake();
                    case "triage-service" -> ports.triage();
                    case "pathway-service" -> ports.pathway();
                    default -> ports.notification();
                };
        try {
            return new Api("http://localhost:" + port, "ops")
                            .get("/actuator/health/liveness")
                            .status()
                    == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** Where a broker, from 1, keeps its topics. */
    Path topicsOf(int id) {
        return brokers.get(id - 1).topics();
    }

    /** One of the brokers, from 1. */
    Child broker(int id) {
        return brokerProcesses.get(id - 1);
    }

    /**
     * What is between a service and {@code kafka}, {@code registry}, {@code postgres}, {@code
     * smtp}.
     */
    List<Cable> between(String service, String server) {
        return cables.between(service, server);
    }

    /** Whether every service answers as it should. */
    boolean healthy() {
        return services.stream().allMatch(Child::healthy);
    }

    @Override
    public Infrastructure infrastructure() {
        String bootstrap = String.join(",", brokers.stream().map(Broker::address).toList());
        Endpoints e = servers.endpoints();
        return new Brokered(
                servers,
                new Endpoints(
                        bootstrap,
                        e.schemaRegistry(),
                        e.databaseServer(),
                        e.databaseUser(),
                        e.databasePassword(),
                        e.smtpHost(),
                        e.smtpPort(),
                        e.mailApi()));
    }

    /** The tests' servers with other brokers. */
    private record Brokered(Infrastructure servers, Endpoints endpoints) implements Infrastructure {

        @Override
        public void createDatabase(String name) {
            servers.createDatabase(name);
        }

        @Override
        public Child process(String name) {
            return servers.process(name);
        }
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
