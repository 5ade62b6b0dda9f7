package care.dyad.notification.postgres;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Attempt;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.application.Placed;
import care.dyad.notification.domain.Bulletin;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Timing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queue of notifications in PostgreSQL; time is the database's. */
@Repository
class JdbcNotifications implements Notifications {

    /** An answer counts only for the attempt that it answers. */
    private static final String THIS_ATTEMPT =
            " WHERE id = :id AND state = 'SENDING' AND attempts = :attempts";

    /**
     * No channel or recipient that wants to be left alone; no receiver that is being called. The
     * one that is due is looked up once: as a mere subquery it may be planned into the inner side
     * of a loop, and each turn then locks, and claims, one more.
     */
    private static final String CLAIM =
            """
            WITH due AS MATERIALIZED
                 (SELECT id, may_repeat OR state = 'SENDING' AS repeating FROM notification q
                  WHERE channel = :channel AND state IN ('QUEUED', 'SENDING')
                    AND next_attempt_at <= now()
                    AND NOT EXISTS (SELECT 1 FROM pause p
                                    WHERE p.channel = q.channel AND p.recipient IN ('', q.recipient)
                                      AND p.until > now())
                    AND NOT (q.channel = 'WEBHOOK' AND EXISTS (
                            SELECT 1 FROM notification busy
                            WHERE busy.channel = 'WEBHOOK' AND busy.state = 'SENDING'
                              AND busy.recipient = q.recipient AND busy.next_attempt_at > now()))
                  ORDER BY (priority = 'EMERGENCY') DESC, next_attempt_at, place
                  FOR UPDATE SKIP LOCKED LIMIT 1)
            UPDATE notification n
            SET state = 'SENDING', attempts = attempts + 1, may_repeat = due.repeating,
                next_attempt_at = now() + :lease * interval '1 millisecond'
            FROM due
            WHERE n.id = due.id
            RETURNING n.*, due.repeating,
                      extract(epoch FROM now() - n.queued_at) * 1000 AS waited_millis
            """;

    private final JdbcClient jdbc;
    private final NotificationRows rows;
    private final Duration lease;

    JdbcNotifications(JdbcClient jdbc, NotificationRows rows, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        lease = settings.lease();
    }

    @Override
    public void queue(List<? extends Notification> notifications) {
        NoticeRows.insert(
                jdbc,
                of(TeamNotice.class, notifications).stream()
                        .map(one -> new Placed(one, new Timing.AtOnce()))
                        .toList());
        WebhookRows.insert(jdbc, of(StatusWebhook.class, notifications));
        of(Bulletin.class, notifications).forEach(one -> BulletinRows.insert(jdbc, one));
    }

    @Override
    public boolean queueAgain(UUID id) {
        return jdbc.sql(
                                """
                                UPDATE notification
                                SET state = 'QUEUED', resends = resends + 1, queued_at = now(),
                                    next_attempt_at = now(), settled_at = NULL
                                WHERE id = ? AND state IN ('SENT', 'FAILED', 'DISMISSED')
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public boolean dismiss(UUID id) {
        return jdbc.sql(
                                "UPDATE notification SET state = 'DISMISSED'"
                                        + " WHERE id = ? AND state = 'FAILED'")
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public Optional<Attempt> claim(Channel channel) {
        return jdbc.sql(CLAIM)
                .param("channel", channel.name())
                .param("lease", lease.toMillis())
                .query((row, number) -> rows.attempt(row))
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
                                SET state = 'QUEUED', may_repeat = may_repeat OR :unanswered,
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
    public void pause(Channel channel, @Nullable String recipientId, Duration pause) {
        jdbc.sql(
                        """
                        INSERT INTO pause (channel, recipient, until)
                        VALUES (?, ?, now() + ? * interval '1 millisecond')
                        ON CONFLICT (channel, recipient) DO UPDATE SET until = excluded.until
                        """)
                .params(channel.name(), recipientId == null ? "" : recipientId, pause.toMillis())
                .update();
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
}
