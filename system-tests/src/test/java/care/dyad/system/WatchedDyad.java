package care.dyad.system;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.testing.Infrastructure;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A whole system of its own, in which everything may be broken and nothing mends itself. */
final class WatchedDyad implements Infrastructure {

    private static final Map<String, String> IMPATIENT =
            Map.of(
                    "DYAD_NOTIFICATION_GIVEUPAFTER", "20s",
                    "DYAD_NOTIFICATION_FIRSTRETRY", "1s",
                    "DYAD_NOTIFICATION_LONGESTRETRY", "2s",
                    "DYAD_NOTIFICATION_ATMOST", "3");

    private final Ports ports = Ports.free();
    private final Folders folders;
    private final LocalInfrastructure infrastructure;
    private ServiceProcesses services;

    WatchedDyad(Path data) {
        folders = new Folders(Folders.projectHome(), data);
        infrastructure = new LocalInfrastructure(folders, ports);
        services = services(VirtualTime.real());
    }

    private ServiceProcesses services(VirtualTime time) {
        return new ServiceProcesses(folders, ports, time, infrastructure.endpoints(), IMPATIENT);
    }

    void start() throws InterruptedException {
        infrastructure.start(ServiceProcesses.DATABASES);
        services.start();
    }

    /** The services were away for so long. */
    void startAgainAfter(Duration away) throws InterruptedException {
        services.stop();
        Instant now = Instant.now();
        services = services(new VirtualTime(now, now.plus(away), 1));
        services.start();
    }

    void stop() throws InterruptedException {
        services.stop();
        infrastructure.stop();
    }

    Ports ports() {
        return ports;
    }

    @Override
    public Child process(String name) {
        return List.of(services.children(), infrastructure.children()).stream()
                .flatMap(List::stream)
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    /** A connection past the services, in a transaction that lasts until it is closed. */
    Connection intrude(String database) throws SQLException {
        Connection connection = connect(database);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Whether a database takes connections; when not, those that it has end. */
    void open(String database, boolean open) throws SQLException {
        try (Connection beside = connect("registry");
                var statement = beside.createStatement()) {
            statement.execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + open);
            if (!open) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                                + database
                                + "'");
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                endpoints().database(database),
                endpoints().databaseUser(),
                endpoints().databasePassword());
    }

    Api intake() {
        return new Api("http://localhost:" + ports.intake(), "referrer");
    }

    @Override
    public Endpoints endpoints() {
        return infrastructure.endpoints();
    }

    @Override
    public void createDatabase(String name) {
        infrastructure.createDatabases(List.of(name));
    }
}
