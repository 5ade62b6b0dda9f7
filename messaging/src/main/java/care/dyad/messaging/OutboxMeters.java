package care.dyad.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/** How much waits to be published, and for how long. */
final class OutboxMeters {

    /**
     * What waits in the outbox.
     *
     * @param events how many events
     * @param oldestSeconds for how long, in real time, the oldest waits; 0 without one
     */
    private record Backlog(long events, double oldestSeconds) {}

    private static final Duration KEEP = Duration.ofSeconds(5);

    private static final String BACKLOG =
            """
            SELECT count(*), coalesce(extract(epoch FROM now() - min(added_at)), 0) FROM outbox
            """;

    OutboxMeters(MeterRegistry meters, JdbcClient jdbc) {
        var backlog = new Glance<>(() -> backlog(jdbc), KEEP);
        Gauge.builder("dyad.outbox.events", () -> backlog.of(Backlog::events))
                .description("Events that wait to be published")
                .register(meters);
        Gauge.builder("dyad.outbox.oldest", () -> backlog.of(Backlog::oldestSeconds))
                .description("For how long the oldest event waits to be published")
                .baseUnit("seconds")
                .register(meters);
    }

    private static Backlog backlog(JdbcClient jdbc) {
        return jdbc.sql(BACKLOG)
                .query((row, i) -> new Backlog(row.getLong(1), row.getDouble(2)))
                .single();
    }
}
