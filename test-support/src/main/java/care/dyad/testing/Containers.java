package care.dyad.testing;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.StartFailed;
import care.dyad.schemas.DeclareContracts;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The official images. Testcontainers removes them when the JVM ends, however it ends. */
final class Containers implements Infrastructure {

    private static final String USER = "dyad";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaContainer kafka =
            new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.2"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withStartupTimeout(PATIENCE);
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                    .withDatabaseName("dyad")
                    .withUsername(USER)
                    .withPassword(USER)
                    .withCommand("postgres", "-c", "max_connections=200")
                    .withStartupTimeout(PATIENCE);
    private final GenericContainer<?> registry =
            new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.3.3"))
                    .withExposedPorts(8080, 9000)
                    .waitingFor(
                            Wait.forHttp("/health/ready")
                                    .forPort(9000)
                                    .withStartupTimeout(PATIENCE));
    private final GenericContainer<?> mail =
            new GenericContainer<>(DockerImageName.parse("greenmail/standalone:2.1.13"))
                    .withEnv(
                            "GREENMAIL_OPTS",
                            "-Dgreenmail.setup.test.smtp -Dgreenmail.hostname=0.0.0.0"
                                    + " -Dgreenmail.auth.disabled"
                                    + " -Dgreenmail.startup.timeout=60000")
                    .withExposedPorts(3025, 8080)
                    .waitingFor(
                            Wait.forHttp("/api/service/readiness")
                                    .forPort(8080)
                                    .withStartupTimeout(PATIENCE));
    private final Set<String> databases = new HashSet<>();

    private Containers() {}

    static Infrastructure start() {
        var containers = new Containers();
        Startables.deepStart(
                        containers.kafka, containers.postgres, containers.registry, containers.mail)
                .join();
        containers.declareContracts();
        return containers;
    }

    private void declareContracts() {
        try {
            DeclareContracts.declare(
                    endpoints().kafka(), endpoints().schemaRegistry(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted while declaring the contracts", e);
        } catch (Exception e) {
            throw new StartFailed("the contracts could not be declared: " + e.getMessage(), e);
        }
    }

    @Override
    public Child process(String name) {
        throw new UnsupportedOperationException(name + " is a container");
    }

    @Override
    public Endpoints endpoints() {
        return new Endpoints(
                kafka.getBootstrapServers(),
                url(registry) + "/apis/ccompat/v7",
                databaseServer(),
                USER,
                USER,
                mail.getHost(),
                mail.getMappedPort(3025),
                url(mail) + "/api/user");
    }

    @Override
    public synchronized void createDatabase(String name) {
        if (!databases.add(name)) {
            return;
        }
        try (var connection = DriverManager.getConnection(databaseServer() + "dyad", USER, USER);
                var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new StartFailed("cannot create " + name + ": " + e.getMessage(), e);
        }
    }

    private String databaseServer() {
        return "jdbc:postgresql://%s:%d/"
                .formatted(postgres.getHost(), postgres.getMappedPort(5432));
    }

    private static String url(GenericContainer<?> container) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(8080);
    }
}
