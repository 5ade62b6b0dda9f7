package care.dyad.notification.postgres;

import care.dyad.notification.GuardSettings;
import care.dyad.notification.application.Alerts;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Condition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts in PostgreSQL. What is late is late by the database's clock. */
@Repository
class JdbcAlerts implements Alerts {

    private static final String PARKED =
            "SELECT count(*) FROM notification WHERE state = 'FAILED' AND kind IS NOT NULL";

    private static final String LATE =
            """
            SELECT count(*) FROM notification
            WHERE state IN ('QUEUED', 'SENDING') AND kind IS NOT NULL AND channel = ?
              AND queued_at < now() - ? * interval '1 millisecond'
            """;

    private static final String UNACKNOWLEDGED =
            "SELECT count(*) FROM acknowledgement WHERE state = 'EXHAUSTED'";

    private final JdbcClient jdbc;
    private final Duration lateAfter;

    JdbcAlerts(JdbcClient jdbc, GuardSettings settings) {
        this.jdbc = jdbc;
        lateAfter = settings.lateAfter();
    }

    @Override
    public int extent(Condition condition) {
        return switch (condition) {
            case PARKED -> jdbc.sql(PARKED).query(Integer.class).single();
            case UNACKNOWLEDGED -> jdbc.sql(UNACKNOWLEDGED).query(Integer.class).single();
            case EMAIL_LATE -> late(Channel.EMAIL);
            case NOTIFY_LATE -> late(Channel.NOTIFY);
            case WEBHOOK_LATE -> late(Channel.WEBHOOK);
        };
    }

    private int late(Channel channel) {
        return jdbc.sql(LATE)
                .params(channel.name(), lateAfter.toMillis())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<UUID> raise(Condition condition, int extent, Instant at) {
        return jdbc.sql(
                        """
                        INSERT INTO alert AS open (id, condition, raised_at, most)
                        VALUES (gen_random_uuid(), ?, ?, ?)
                        ON CONFLICT (condition) WHERE cleared_at IS NULL
                        DO UPDATE SET most = greatest(open.most, excluded.most)
                        RETURNING CASE WHEN xmax = 0 THEN id END AS opened
                        """)
                .params(condition.name(), at.atOffset(ZoneOffset.UTC), extent)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    @Override
    public Optional<UUID> clear(Condition condition, Instant at) {
        return jdbc.sql(
                        """
                        UPDATE alert SET cleared_at = ? WHERE condition = ? AND cleared_at IS NULL
                        RETURNING id
                        """)
                .params(at.atOffset(ZoneOffset.UTC), condition.name())
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Alert> latest() {
        return jdbc.sql("SELECT * FROM alert ORDER BY raised_at DESC LIMIT 100")
                .query(JdbcAlerts::alert)
                .list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                Condition.valueOf(row.getString("condition")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                clearedAt(row),
                row.getInt("most"));
    }

    private static @Nullable Instant clearedAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("cleared_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
