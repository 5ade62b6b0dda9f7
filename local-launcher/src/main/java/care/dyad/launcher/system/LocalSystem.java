package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.infrastructure.StartFailed;
import care.dyad.launcher.infrastructure.Together;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Infrastructure and services of one local run. */
public final class LocalSystem {

    private final LocalInfrastructure infrastructure;
    private final List<Service> services;
    private final List<Child> serviceChildren;

    public LocalSystem(Folders folders, Ports ports, VirtualTime time) {
        infrastructure = new LocalInfrastructure(folders, ports);
        services =
                List.of(
                        service(
                                "referral-intake",
                                ports.intake(),
                                "referral_intake",
                                folders,
                                time),
                        service("triage-service", ports.triage(), "", folders, time),
                        service(
                                "pathway-service",
                                ports.pathway(),
                                "pathway_service",
                                folders,
                                time),
                        service(
                                "notification-service",
                                ports.notification(),
                                "notification_service",
                                folders,
                                time));
        serviceChildren = services.stream().map(service -> new Child(service, folders)).toList();
    }

    private Service service(
            String name, int port, String database, Folders folders, VirtualTime time) {
        var jar = new ServiceJar(folders.home().resolve(name));
        return new Service(name, port, database, jar, infrastructure, time);
    }

    /**
     * Starts everything and waits until all are healthy.
     *
     * @throws StartFailed when a part does not become healthy; then {@link #stop} is still due
     */
    public void start() throws InterruptedException {
        infrastructure.start(databases());
        Together.run(serviceChildren.stream().map(LocalSystem::starting).toList());
    }

    private List<String> databases() {
        return services.stream().map(Service::database).filter(name -> !name.isEmpty()).toList();
    }

    private static Callable<Void> starting(Child child) {
        return () -> {
            child.start();
            return null;
        };
    }

    /** Ends everything, the services first. */
    public void stop() throws InterruptedException {
        Together.run(serviceChildren.stream().map(LocalSystem::stopping).toList());
        infrastructure.stop();
    }

    private static Callable<Void> stopping(Child child) {
        return () -> {
            child.stop();
            return null;
        };
    }

    /** Ends what a launcher that was killed left running. */
    public void clearLeftovers() throws IOException, InterruptedException {
        for (Child child : children().reversed()) {
            child.clearLeftover();
        }
    }

    /** Every process, in the order in which they are started. */
    public List<Child> children() {
        return Stream.concat(infrastructure.children().stream(), serviceChildren.stream()).toList();
    }

    /**
     * One process.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Child child(String name) {
        return children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    /** Where Kafka, registry, PostgreSQL and mail sink are. */
    public LocalInfrastructure infrastructure() {
        return infrastructure;
    }
}
