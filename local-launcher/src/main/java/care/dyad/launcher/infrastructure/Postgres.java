package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server with the role {@code dyad} and a database for each that needs one. */
record Postgres(Folders folders, Ports ports) implements Part {

    static final String USER = "dyad";
    static final String PASSWORD = "dyad";
    private static final String ADMIN = "postgres";

    @Override
    public String name() {
        return "postgres";
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(cluster());
        Path password = Files.writeString(folders.of(name()).resolve("password"), PASSWORD);
        List<String> initdb =
                command(
                        "initdb",
                        "--pgdata=" + cluster(),
                        "--username=" + ADMIN,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8");
        Path log = folders.of(name()).resolve("initdb.log");
        var builder = new ProcessBuilder(initdb).redirectErrorStream(true);
        if (builder.redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new StartFailed("initdb failed: " + Files.readString(log));
        }
    }

    @Override
    public List<String> command() {
        return command(
                "postgres",
                "-D",
                cluster().toString(),
                "-c",
                "port=" + ports.postgres(),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "timezone=UTC");
    }

    @Override
    public boolean healthy() {
        if (!Probes.listens(ports.postgres())) {
            return false;
        }
        try (Connection connection = admin()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends connections that are still open; with TERM it would wait for the clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** Creates the role and the databases that are not there yet. */
    void createDatabases(List<String> databases) throws SQLException {
        try (Connection connection = admin()) {
            createAbsent(
                    connection,
                    "pg_roles where rolname",
                    USER,
                    "create role %s login password '" + PASSWORD + "'");
            for (String database : databases) {
                createAbsent(
                        connection,
                        "pg_database where datname",
                        database,
                        "create database %s owner " + USER);
            }
        }
    }

    /** Ends who is still connected. */
    void dropDatabase(String name) throws SQLException {
        try (Connection connection = admin();
                var statement = connection.createStatement()) {
            statement.execute(
                    "drop database if exists %s with (force)"
                            .formatted(statement.enquoteIdentifier(name, true)));
        }
    }

    private static void createAbsent(
            Connection connection, String where, String name, String create) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from " + where + " = ?")) {
            query.setString(1, name);
            if (query.executeQuery().next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(create.formatted(statement.enquoteIdentifier(name, true)));
        }
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(
                url(ADMIN) + "?connectTimeout=2&socketTimeout=30", ADMIN, PASSWORD);
    }

    private Path cluster() {
        return folders.of(name()).resolve("cluster");
    }

    private List<String> command(String program, String... arguments) {
        Path binaries = PostgresBinaries.unpacked(folders.unpacked().resolve("postgres"));
        List<String> command = new ArrayList<>(Unprivileged.prefix(folders.of(name())));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
