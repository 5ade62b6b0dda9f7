package care.dyad.notification.postgres;

import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.DeliveryLog;
import care.dyad.notification.application.Outcome;
import care.dyad.notification.domain.Channel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The delivery log in PostgreSQL; time is the database's. */
@Repository
class JdbcDeliveryLog implements DeliveryLog {

    private static final String LATEST =
            """
            SELECT * FROM notification
            WHERE (:state::text IS NULL OR state = :state::text)
              AND (:recipient::text IS NULL OR recipient = :recipient::text)
              AND (:reference::text IS NULL OR reference = :reference::text)
            ORDER BY queued_at DESC, place DESC LIMIT 100
            """;

    private final JdbcClient jdbc;

    JdbcDeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Attempt attempt, Outcome outcome, String answer) {
        jdbc.sql(
                        """
                        INSERT INTO delivery_attempt (notification_id, number, outcome, answer)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(attempt.notification().id(), attempt.number(), outcome.name(), answer)
                .update();
    }

    @Override
    public List<Entry> latest(Filter filter) {
        return jdbc.sql(LATEST)
                .param("state", filter.state())
                .param("recipient", filter.recipient())
                .param("reference", filter.reference())
                .query(JdbcDeliveryLog::entry)
                .list();
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return jdbc.sql("SELECT * FROM notification WHERE id = ?")
                .param(id)
                .query(JdbcDeliveryLog::entry)
                .optional();
    }

    @Override
    public List<Line> attempts(UUID id) {
        return jdbc.sql("SELECT * FROM delivery_attempt WHERE notification_id = ? ORDER BY number")
                .param(id)
                .query(
                        (row, number) ->
                                new Line(
                                        row.getInt("number"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("outcome"),
                                        row.getString("answer")))
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("recipient"),
                Channel.valueOf(row.getString("channel")),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("last_failure"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                settledAt(row));
    }

    private static @Nullable Instant settledAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
