package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ReadModelRebuild;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.testing.Infrastructure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A whole system of its own whose PostgreSQL archives its log of writes, and the system that is
 * made of its backup and its topics. The mail server is elsewhere, and outlives it.
 */
final class ArchivedDyad implements Dyad, Infrastructure {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Ports ports;
    private final Endpoints mail;
    private final LocalInfrastructure infrastructure;
    private final ServiceProcesses services;

    private ArchivedDyad(Path folder, Ports ports, Endpoints mail) {
        var folders = new Folders(Folders.projectHome(), folder);
        this.folder = folder;
        this.ports = ports;
        this.mail = mail;
        infrastructure = new LocalInfrastructure(folders, ports);
        services = new ServiceProcesses(folders, ports, VirtualTime.real(), endpoints());
    }

    /** A new system, up, that archives. */
    static ArchivedDyad started(Path folder, Endpoints mail) throws Exception {
        Ports ports = Ports.free();
        var once = new ArchivedDyad(folder, ports, mail);
        Files.createDirectories(once.archive());
        once.infrastructure.start(ServiceProcesses.DATABASES);
        once.sql("ALTER SYSTEM SET archive_mode = on");
        once.sql(
                "ALTER SYSTEM SET archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
                        .formatted(once.archive()));
        once.infrastructure.stop();

        var archiving = new ArchivedDyad(folder, ports, mail);
        archiving.infrastructure.start(ServiceProcesses.DATABASES);
        archiving.startServices();
        return archiving;
    }

    void startServices() throws InterruptedException {
        services.start();
    }

    /** What the runbook does each night, with traffic on. */
    Path backUp() throws Exception {
        Path backup = folder.resolve("backup");
        run("base-backup", cluster().toString(), backup.toString());
        return backup;
    }

    /** The server's time. */
    String now() throws SQLException {
        return ask("SELECT clock_timestamp()");
    }

    /** What is written until now gets into the archive. */
    void archiveAll() throws SQLException {
        String last = ask("SELECT pg_walfile_name(pg_switch_wal())");
        await().atMost(PATIENCE).until(() -> Files.exists(archive().resolve(last)));
    }

    /** Every process but the mail server's dies, as with the machines that they are on. */
    void die() {
        List<Child> all = new ArrayList<>(services.children());
        all.addAll(infrastructure.children());
        for (Child child : all) {
            try {
                List<ProcessHandle> tree =
                        child.process().stream()
                                .flatMap(
                                        process ->
                                                java.util.stream.Stream.concat(
                                                        java.util.stream.Stream.of(process),
                                                        process.descendants()))
                                .toList();
                tree.forEach(ProcessHandle::destroyForcibly);
                tree.forEach(process -> process.onExit().join());
            } catch (IOException e) {
                throw new IllegalStateException(child.name() + " cannot be killed", e);
            }
        }
    }

    /**
     * A new system on these topics and on the databases of a backup, at a time; its services are
     * not started.
     */
    ArchivedDyad restoredTo(Path other, Path backup, String time) throws Exception {
        Files.createDirectories(other);
        Files.move(folder.resolve("kafka"), other.resolve("kafka"));
        var restored = new ArchivedDyad(other, ports, mail);
        run(
                "restore",
                backup.toString(),
                restored.cluster().toString(),
                archive().toString(),
                time);
        restored.infrastructure.start(List.of());
        await().atMost(PATIENCE)
                .until(() -> restored.ask("SELECT pg_is_in_recovery()").equals("f"));
        return restored;
    }

    /** Fills a database from the topics and compares it; what it printed of tables. */
    List<String> rebuild(String database, int ends) throws Exception {
        Path said = folder.resolve("rebuild.log");
        Files.deleteIfExists(said);
        infrastructure.emptyDatabase(database);
        int ended =
                new ReadModelRebuild(
                                new Folders(Folders.projectHome(), folder),
                                VirtualTime.real(),
                                endpoints(),
                                database)
                        .run(Redirect.to(said.toFile()));
        String text = Files.readString(said);
        assertThat(ended).as(text).isEqualTo(ends);
        return text.lines().filter(line -> line.contains(" rows ")).toList();
    }

    /** One of the commands of {@code ops/backup}. */
    void run(String command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Folders.projectHome().resolve("ops/backup").resolve(command).toString());
        line.addAll(List.of(arguments));
        Path said = folder.resolve(command + ".log");
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "PGHOST",
                                "localhost",
                                "PGPORT",
                                Integer.toString(ports.postgres()),
                                "PGUSER",
                                "postgres",
                                "PGPASSWORD",
                                endpoints().databasePassword()));
        int ended = builder.redirectOutput(said.toFile()).start().waitFor();
        assertThat(ended).as(Files.readString(said)).isZero();
    }

    /** As the superuser. */
    void sql(String statement) throws SQLException {
        try (Connection admin = admin();
                var asking = admin.createStatement()) {
            asking.execute(statement);
        }
    }

    private String ask(String question) throws SQLException {
        try (Connection admin = admin();
                var asking = admin.createStatement();
                ResultSet answer = asking.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(
                endpoints().database("postgres"), "postgres", endpoints().databasePassword());
    }

    private Path cluster() {
        return folder.resolve("postgres/cluster");
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    @Override
    public Endpoints endpoints() {
        Endpoints own = infrastructure.endpoints();
        return new Endpoints(
                own.kafka(),
                own.schemaRegistry(),
                own.databaseServer(),
                own.databaseUser(),
                own.databasePassword(),
                mail.smtpHost(),
                mail.smtpPort(),
                mail.mailApi());
    }

    @Override
    public void createDatabase(String name) {
        infrastructure.createDatabases(List.of(name));
    }

    @Override
    public Child process(String name) {
        return infrastructure.children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Override
    public Infrastructure infrastructure() {
        return this;
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
