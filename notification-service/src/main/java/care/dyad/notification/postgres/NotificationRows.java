package care.dyad.notification.postgres;

import care.dyad.notification.application.Attempt;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.TeamNotice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Reads notifications of every kind from their rows. */
@Component
class NotificationRows {

    private final JdbcClient jdbc;

    NotificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                notification(row),
                row.getInt("attempts"),
                row.getInt("resends"),
                row.getBoolean("repeating"),
                Duration.ofMillis(row.getLong("waited_millis")));
    }

    private Notification notification(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return WebhookRows.read(row);
        }
        UUID id = row.getObject("id", UUID.class);
        return BulletinRows.isOne(kind)
                ? BulletinRows.read(row, () -> members(id))
                : NoticeRows.read(row);
    }

    private List<TeamNotice> members(UUID summary) {
        return jdbc.sql("SELECT * FROM notification WHERE summary_id = ? ORDER BY place")
                .param(summary)
                .query((row, number) -> NoticeRows.read(row))
                .list();
    }
}
