package care.dyad.notification.postgres;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.ReferralId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Notifications in PostgreSQL; time is the database's. */
@Repository
class JdbcNotifications implements Notifications {

    /** An answer counts only for the attempt that it answers. */
    private static final String THIS_ATTEMPT =
            " WHERE id = :id AND state = 'SENDING' AND attempts = :attempts";

    private final JdbcClient jdbc;
    private final Duration lease;

    JdbcNotifications(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        lease = settings.lease();
    }

    @Override
    public void queue(List<Notification> notifications) {
        NotificationRows.insert(jdbc, notifications);
    }

    @Override
    public Optional<Attempt> claim() {
        return jdbc.sql(
                        """
                        UPDATE notification n
                        SET state = 'SENDING', attempts = attempts + 1,
                            next_attempt_at = now() + :lease * interval '1 millisecond'
                        FROM (SELECT id, state = 'SENDING' AS may_repeat FROM notification
                              WHERE state IN ('QUEUED', 'SENDING') AND next_attempt_at <= now()
                              ORDER BY (priority = 'EMERGENCY') DESC, next_attempt_at
                              FOR UPDATE SKIP LOCKED LIMIT 1) due
                        WHERE n.id = due.id
                        RETURNING n.*, due.may_repeat,
                                  extract(epoch FROM now() - n.queued_at) * 1000 AS waited_millis
                        """)
                .param("lease", lease.toMillis())
                .query(
                        (row, i) ->
                                new Attempt(
                                        NotificationRows.read(row),
                                        row.getInt("attempts"),
                                        row.getBoolean("may_repeat"),
                                        Duration.ofMillis(row.getLong("waited_millis"))))
                .optional();
    }

    @Override
    public boolean deliver(Attempt attempt) {
        return update(attempt, "SET state = 'SENT', settled_at = now()").update() == 1;
    }

    @Override
    public boolean fail(Attempt attempt, String reason) {
        return update(attempt, "SET state = 'FAILED', settled_at = now(), last_failure = :reason")
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public boolean putOff(Attempt attempt, Duration pause, String reason, boolean unanswered) {
        return update(
                                attempt,
                                """
                                SET state = :state, last_failure = :reason,
                                    next_attempt_at = now() + :pause * interval '1 millisecond'
                                """)
                        .param("state", unanswered ? "SENDING" : "QUEUED")
                        .param("reason", reason)
                        .param("pause", pause.toMillis())
                        .update()
                == 1;
    }

    @Override
    public long nextSequence(ReferralId referralId) {
        return jdbc.sql(
                        """
                        INSERT INTO notification_sequence AS s (referral_id, last) VALUES (?, 1)
                        ON CONFLICT (referral_id) DO UPDATE SET last = s.last + 1
                        RETURNING last
                        """)
                .param(referralId.value())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec update(Attempt attempt, String change) {
        return jdbc.sql("UPDATE notification " + change + THIS_ATTEMPT)
                .param("id", attempt.notification().id())
                .param("attempts", attempt.number());
    }
}
