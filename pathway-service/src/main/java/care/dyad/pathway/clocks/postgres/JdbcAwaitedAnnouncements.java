package care.dyad.pathway.clocks.postgres;

import care.dyad.pathway.clocks.application.AwaitedAnnouncements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads one row, at the beginning of the index that the sweep goes along. */
@Component
class JdbcAwaitedAnnouncements implements AwaitedAnnouncements {

    private static final String EARLIEST =
            """
            SELECT announce_at FROM sla_clock WHERE announce_at IS NOT NULL
            ORDER BY announce_at LIMIT 1
            """;

    private final JdbcClient jdbc;

    JdbcAwaitedAnnouncements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> earliest() {
        return jdbc.sql(EARLIEST)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
