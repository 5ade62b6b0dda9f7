package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.infrastructure.StartFailed;
import care.dyad.launcher.infrastructure.Together;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The four services, from the jars that ship, wherever their infrastructure is. */
public final class ServiceProcesses {

    /** The services' databases; triage-service has none. */
    public static final List<String> DATABASES =
            List.of("referral_intake", "pathway_service", "notification_service");

    private final List<Child> children;

    /** Four processes that are not started yet. */
    public ServiceProcesses(Folders folders, Ports ports, VirtualTime time, Endpoints endpoints) {
        this(folders, ports, time, endpoints, Map.of());
    }

    /**
     * Four processes that are not started yet.
     *
     * @param settings environment variables for each, beside those that they need
     */
    public ServiceProcesses(
            Folders folders,
            Ports ports,
            VirtualTime time,
            Endpoints endpoints,
            Map<String, String> settings) {
        children =
                List.of(
                                new Named("referral-intake", ports.intake(), "referral_intake"),
                                new Named("triage-service", ports.triage(), ""),
                                new Named("pathway-service", ports.pathway(), "pathway_service"),
                                new Named(
                                        "notification-service",
                                        ports.notification(),
                                        "notification_service"))
                        .stream()
                        .map(named -> named.at(folders, ports, time, endpoints, settings))
                        .toList();
    }

    private record Named(String name, int port, String database) {

        Child at(
                Folders folders,
                Ports ports,
                VirtualTime time,
                Endpoints endpoints,
                Map<String, String> settings) {
            var jar = new ServiceJar(folders.home().resolve(name));
            var service =
                    new Service(
                            name,
                            port,
                            ports.pathway(),
                            database,
                            jar,
                            endpoints,
                            time,
                            pagesElsewhere(ports),
                            settings);
            return new Child(service, folders);
        }

        /** The services with pages for ops link to each other's. */
        private List<String> pagesElsewhere(Ports ports) {
            return switch (name) {
                case "referral-intake" -> List.of(held("pathway-service", ports.pathway()));
                case "pathway-service" ->
                        List.of(
                                held("referral-intake", ports.intake()),
                                "-Ddyad.pathway.unaccounted=http://localhost:%d/unaccounted-referrals"
                                        .formatted(ports.intake()));
                default -> List.of();
            };
        }

        private static String held(String service, int port) {
            return "-Ddyad.held-events.elsewhere.%s=http://localhost:%d/held-events"
                    .formatted(service, port);
        }
    }

    /**
     * Starts all and waits until all are healthy.
     *
     * @throws StartFailed when one does not become healthy; then {@link #stop} is still due
     */
    public void start() throws InterruptedException {
        Together.run(children.stream().map(ServiceProcesses::starting).toList());
    }

    private static Callable<Void> starting(Child child) {
        return () -> {
            child.start();
            return null;
        };
    }

    /** Ends all. */
    public void stop() throws InterruptedException {
        Together.run(children.stream().map(ServiceProcesses::stopping).toList());
    }

    private static Callable<Void> stopping(Child child) {
        return () -> {
            child.stop();
            return null;
        };
    }

    /** The processes: intake, triage, pathway, notification. */
    public List<Child> children() {
        return children;
    }
}
