package care.dyad.launcher.infrastructure;

import care.dyad.schemas.DeclareContracts;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Kafka, schema registry, PostgreSQL and mail sink on this machine, with the contracts declared.
 */
public final class LocalInfrastructure {

    private final Ports ports;
    private final Kafka kafka;
    private final Postgres postgres;
    private final Registry registry;
    private final MailSink mail;
    private final Map<Part, Child> children;

    public LocalInfrastructure(Folders folders, Ports ports) {
        this.ports = ports;
        kafka = new Kafka(folders, ports);
        postgres = new Postgres(folders, ports);
        registry = new Registry(folders, ports, postgres);
        mail = new MailSink(folders, ports);
        children =
                List.of(kafka, postgres, registry, mail).stream()
                        .collect(Collectors.toMap(part -> part, part -> new Child(part, folders)));
    }

    /**
     * Starts everything, at once where nothing has to wait, and declares topics and schemas.
     *
     * @param databases to create when they are not there yet
     * @throws StartFailed when a part does not become healthy; then {@link #stop} is still due
     */
    public void start(List<String> databases) throws InterruptedException {
        Together.run(
                List.of(
                        starting(kafka),
                        starting(mail),
                        () -> {
                            child(postgres).start();
                            postgres.createDatabases(List.of(Registry.DATABASE));
                            postgres.createDatabases(databases);
                            child(registry).start();
                            return null;
                        }));
        declareContracts();
    }

    private Callable<Void> starting(Part part) {
        return () -> {
            child(part).start();
            return null;
        };
    }

    private void declareContracts() throws InterruptedException {
        try {
            DeclareContracts.declare(kafka.bootstrapServers(), registry.url(), Optional.empty());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailed("the contracts could not be declared: " + e.getMessage(), e);
        }
    }

    /** Creates databases that are not there yet, owned by the role {@code dyad}. */
    public void createDatabases(List<String> databases) {
        try {
            postgres.createDatabases(databases);
        } catch (SQLException e) {
            throw new StartFailed("cannot create " + databases + ": " + e.getMessage(), e);
        }
    }

    /** Gives a database that holds nothing, whatever was in one of that name. */
    public void emptyDatabase(String name) {
        try {
            postgres.dropDatabase(name);
            postgres.createDatabases(List.of(name));
        } catch (SQLException e) {
            throw new StartFailed(
                    "cannot create " + name + ": " + e.getMessage() + "; is Dyad up?", e);
        }
    }

    /** Ends everything; what depends on another ends before it. */
    public void stop() throws InterruptedException {
        Together.run(
                List.of(
                        stopping(kafka),
                        stopping(mail),
                        () -> {
                            child(registry).stop();
                            child(postgres).stop();
                            return null;
                        }));
    }

    private Callable<Void> stopping(Part part) {
        return () -> {
            child(part).stop();
            return null;
        };
    }

    /** The processes, in the order in which they are started. */
    public List<Child> children() {
        return List.of(child(postgres), child(kafka), child(registry), child(mail));
    }

    private Child child(Part part) {
        return Objects.requireNonNull(children.get(part));
    }

    /** Where everything is. */
    public Endpoints endpoints() {
        return new Endpoints(
                kafka.bootstrapServers(),
                registry.url(),
                postgres.url(""),
                Postgres.USER,
                Postgres.PASSWORD,
                "localhost",
                ports.smtp(),
                mail.api());
    }
}
