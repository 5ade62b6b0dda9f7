package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Cable;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The network between a service and PostgreSQL forgets a connection and tells neither. */
@WithInfrastructure(database = "messaging_forgotten")
@SpringBootTest(
        properties = {
            "dyad.database.answers-within=2s",
            "dyad.database.idle-at-most=2s",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.validation-timeout=1000",
            "spring.flyway.locations=classpath:db/messaging,classpath:db/messaging-test,"
                    + "classpath:db/messaging-test-slow"
        })
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForgottenConnectionIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String DATABASE = "messaging_forgotten";

    private static final Cable CABLE =
            Cable.to(
                    URI.create(
                                    Infrastructure.shared()
                                            .endpoints()
                                            .databaseServer()
                                            .substring("jdbc:".length()))
                            .getPort());

    @Autowired private Outbox outbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @DynamicPropertySource
    static void throughTheCable(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:postgresql://localhost:%d/%s".formatted(CABLE.port(), DATABASE));
    }

    @AfterAll
    static void close() {
        CABLE.close();
    }

    @Test
    void relayGoesOnPublishing(Infrastructure infrastructure) {
        String key = UUID.randomUUID().toString();
        append(key, "before");

        try (var topic = new TopicReader(infrastructure, Events.TOPIC)) {
            await().atMost(SOON).until(() -> topic.records(key).size() == 1);
            CABLE.forget();
            await().atMost(SOON)
                    .ignoreExceptionsInstanceOf(RuntimeException.class)
                    .until(() -> append(key, "after"));
            await().atMost(SOON).until(() -> topic.records(key).size() >= 2);
        }
    }

    @Test
    void whoWaitsForAnAnswerIsTold() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            say();
                                            CABLE.forget();
                                            say();
                                        }))
                .matches(Failure::isElsewhere);

        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(this::say);
    }

    @Test
    void locksOfAForgottenTransactionEnd() throws Exception {
        var locked = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        CompletableFuture<Void> forgotten =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            jdbc.sql("LOCK TABLE heard").update();
                                            CABLE.forget();
                                            locked.countDown();
                                            awaitUninterrupted(held);
                                        }));
        assertThat(locked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

        try (Connection other = direct();
                var statement = other.createStatement()) {
            statement.execute("SET lock_timeout = '15s'");
            statement.execute("LOCK TABLE heard");
        } finally {
            held.countDown();
        }
        assertThatThrownBy(forgotten::join).hasRootCauseInstanceOf(Exception.class);
    }

    /** {@code db/messaging-test-slow} takes twice as long as a statement may. */
    @Test
    void migrationTakesAsLongAsItTakes() {
        assertThat(
                        jdbc.sql(
                                        "SELECT execution_time > 3000 AND success FROM"
                                                + " flyway_schema_history WHERE version = '9000'")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private boolean append(String key, String text) {
        transaction.executeWithoutResult(
                status -> outbox.append(List.of(Events.saying(key, text))));
        return true;
    }

    private void say() {
        assertThat(jdbc.sql("SELECT 1").query(Integer.class).single()).isOne();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Connection direct() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database(),
                        System.getProperty("DYAD_DATABASE_USER"),
                        System.getProperty("DYAD_DATABASE_PASSWORD"));
        connection.setAutoCommit(false);
        return connection;
    }

    private static String database() {
        return System.getProperty("DYAD_DATABASE");
    }
}
