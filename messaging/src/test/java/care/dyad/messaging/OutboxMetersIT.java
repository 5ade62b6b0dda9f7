package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What is not published is seen, with its age, until it is. */
@WithInfrastructure(database = "messaging_outbox_meters")
@SpringBootTest
class OutboxMetersIT {

    /** Class id of the advisory locks of the outbox. */
    private static final int LOCKS = 0x6f757462;

    @Autowired private Outbox outbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MeterRegistry meters;

    @Test
    void whatNobodyPublishesGrowsOld() {
        transaction.executeWithoutResult(
                holding -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(?, s) FROM generate_series(0, 7) s")
                            .param(LOCKS)
                            .query((row, i) -> i)
                            .list();
                    inAnotherTransaction();
                    await().atMost(Duration.ofSeconds(30)).until(() -> gauge("events") == 1);
                    assertThat(gauge("oldest")).isPositive();
                });

        await().atMost(Duration.ofSeconds(30)).until(() -> gauge("events") == 0);
        assertThat(gauge("oldest")).isZero();
    }

    private void inAnotherTransaction() {
        var event = Events.saying(UUID.randomUUID().toString(), "late");
        Thread.ofVirtual()
                .start(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> outbox.append(List.of(event))));
    }

    private double gauge(String name) {
        return meters.get("dyad.outbox." + name).gauge().value();
    }
}
