package care.dyad.notification.postgres;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.TeamMail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notifications in PostgreSQL; time is the database's. */
@Repository
class JdbcNotifications implements Notifications {

    /** An answer counts only for the attempt that it answers. */
    private static final String THIS_ATTEMPT =
            " WHERE id = :id AND state = 'SENDING' AND attempts = :attempts";

    private static final String CLAIM =
            """
            UPDATE notification n
            SET state = 'SENDING', attempts = attempts + 1, may_repeat = false,
                next_attempt_at = now() + :lease * interval '1 millisecond'
            FROM (SELECT id, may_repeat OR state = 'SENDING' AS repeating FROM notification q
                  WHERE channel = :channel AND state IN ('QUEUED', 'SENDING')
                    AND next_attempt_at <= now() %s
                  ORDER BY (priority = 'EMERGENCY') DESC, next_attempt_at, place
                  FOR UPDATE SKIP LOCKED LIMIT 1) due
            WHERE n.id = due.id
            RETURNING n.*, due.repeating,
                      extract(epoch FROM now() - n.queued_at) * 1000 AS waited_millis
            """;

    private final JdbcClient jdbc;
    private final Duration lease;

    JdbcNotifications(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        lease = settings.lease();
    }

    @Override
    public void queue(List<? extends Notification> notifications) {
        NotificationRows.insert(jdbc, of(TeamMail.class, notifications));
        WebhookRows.insert(jdbc, of(StatusWebhook.class, notifications));
    }

    @Override
    public void queueAgain(UUID id) {
        jdbc.sql(
                        """
                        UPDATE notification
                        SET state = 'QUEUED', resends = resends + 1, queued_at = now(),
                            next_attempt_at = now(), settled_at = NULL
                        WHERE id = ? AND state IN ('SENT', 'FAILED')
                        """)
                .param(id)
                .update();
    }

    @Override
    public Optional<Attempt> claim(Channel channel) {
        return jdbc.sql(
                        switch (channel) {
                            case EMAIL -> CLAIM.formatted("");
                            case WEBHOOK -> CLAIM.formatted(WebhookRows.CALLABLE);
                        })
                .param("channel", channel.name())
                .param("lease", lease.toMillis())
                .query(JdbcNotifications::attempt)
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
                                SET state = 'QUEUED', may_repeat = :unanswered,
                                    last_failure = :reason,
                                    next_attempt_at = now() + :pause * interval '1 millisecond'
                                """)
                        .param("unanswered", unanswered)
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

    private static <T extends Notification> List<T> of(
            Class<T> kind, List<? extends Notification> notifications) {
        return notifications.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                switch (Channel.valueOf(row.getString("channel"))) {
                    case EMAIL -> NotificationRows.read(row);
                    case WEBHOOK -> WebhookRows.read(row);
                },
                row.getInt("attempts"),
                row.getInt("resends"),
                row.getBoolean("repeating"),
                Duration.ofMillis(row.getLong("waited_millis")));
    }
}
