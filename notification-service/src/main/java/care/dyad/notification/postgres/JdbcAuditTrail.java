package care.dyad.notification.postgres;

import care.dyad.notification.application.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The audit trail in PostgreSQL, which refuses to change it. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String account, String act, UUID notification, String reason, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO audit_trail (account, act, notification_id, reason, at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(account, act, notification, reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
