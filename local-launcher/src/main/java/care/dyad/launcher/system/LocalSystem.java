package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.infrastructure.StartFailed;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Infrastructure and services of one local run. */
public final class LocalSystem {

    private final LocalInfrastructure infrastructure;
    private final ServiceProcesses services;

    /** A system that is not started yet. */
    public LocalSystem(Folders folders, Ports ports, VirtualTime time) {
        infrastructure = new LocalInfrastructure(folders, ports);
        services = new ServiceProcesses(folders, ports, time, infrastructure.endpoints());
    }

    /**
     * Starts everything and waits until all are healthy.
     *
     * @throws StartFailed when a part does not become healthy; then {@link #stop} is still due
     */
    public void start() throws InterruptedException {
        infrastructure.start(ServiceProcesses.DATABASES);
        services.start();
    }

    /** Ends everything, the services first. */
    public void stop() throws InterruptedException {
        services.stop();
        infrastructure.stop();
    }

    /** Ends what a launcher that was killed left running. */
    public void clearLeftovers() throws IOException, InterruptedException {
        for (Child child : children().reversed()) {
            child.clearLeftover();
        }
    }

    /** Every process, in the order in which they are started. */
    public List<Child> children() {
        return Stream.concat(infrastructure.children().stream(), services.children().stream())
                .toList();
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
