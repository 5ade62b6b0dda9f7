package care.dyad.benchmark.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * When referrals were first seen in a service's database, by looking every few milliseconds; what
 * is seen is committed, and the wait for the next look counts as the service's.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** A row is given its time before its transaction ends, which takes less. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(1);

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String rows;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean closed;

    /**
     * Looks from now on.
     *
     * @param rows gives the referrals of rows later than its parameter, with their time
     */
    Arrivals(String url, String user, String password, String rows) {
        this.connection = new SingleConnectionDataSource(url, user, password, true);
        this.jdbc = JdbcClient.create(connection);
        this.rows = rows;
        this.looking = Thread.ofPlatform().name("arrivals").start(this::look);
    }

    private void look() {
        Instant latest = Instant.now();
        while (!closed) {
            latest = look(latest);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Instant look(Instant latest) {
        Instant[] newest = {latest};
        jdbc.sql(rows)
                .param(OffsetDateTime.ofInstant(latest.minus(LONGEST_TRANSACTION), ZoneOffset.UTC))
                .query(
                        row -> {
                            seen.putIfAbsent(row.getObject(1, UUID.class), Moment.now());
                            Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                            newest[0] = at.isAfter(newest[0]) ? at : newest[0];
                        });
        return newest[0];
    }

    /** Waits until all were seen. */
    void await(Set<UUID> referrals, Duration patience) {
        long end = Moment.now() + patience.toMillis() * 1000;
        while (!seen.keySet().containsAll(referrals)) {
            if (Moment.now() > end) {
                long missing = referrals.stream().filter(id -> !seen.containsKey(id)).count();
                throw new IllegalStateException(
                        "%d referrals did not arrive within %s".formatted(missing, patience));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** When each was seen first. */
    Map<UUID, Long> seen() {
        return seen;
    }

    @Override
    public void close() {
        closed = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.destroy();
    }
}
