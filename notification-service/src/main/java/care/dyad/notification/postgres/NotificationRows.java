package care.dyad.notification.postgres;

import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Reference;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;
import care.dyad.notification.domain.TeamMail;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** E-mails to teams as rows. */
final class NotificationRows {

    private static final String INSERT =
            """
            INSERT INTO notification
                (id, referral_id, cause_event_id, recipient, recipient_name, channel, address,
                 kind, reference, priority, service, step, due_at, traceparent)
            SELECT id, referral_id, cause_event_id, recipient, recipient_name, 'EMAIL', address,
                   kind, reference, priority, service, step, due_at, traceparent
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                        ?::text[])
                 AS queued (id, referral_id, cause_event_id, recipient, recipient_name, address,
                            kind, reference, priority, service, step, due_at, traceparent)
            ON CONFLICT DO NOTHING
            """;

    private NotificationRows() {}

    static void insert(JdbcClient jdbc, List<TeamMail> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param(ids(rows, TeamMail::id))
                .param(ids(rows, n -> n.notice().referralId().value()))
                .param(ids(rows, n -> n.notice().causeEventId()))
                .param(texts(rows, n -> n.recipient().serviceId()))
                .param(texts(rows, n -> n.recipient().name()))
                .param(texts(rows, n -> n.recipient().address()))
                .param(texts(rows, n -> n.notice().kind().name()))
                .param(texts(rows, n -> n.notice().reference().value()))
                .param(texts(rows, n -> n.notice().priority().name()))
                .param(texts(rows, n -> n.notice().service()))
                .param(texts(rows, NotificationRows::step))
                .param(texts(rows, NotificationRows::dueAt))
                .param(texts(rows, TeamMail::traceparent))
                .update();
    }

    static TeamMail read(ResultSet row) throws SQLException {
        return new TeamMail(
                row.getObject("id", UUID.class),
                notice(row),
                new Recipient(
                        row.getString("recipient"),
                        row.getString("recipient_name"),
                        row.getString("address")),
                row.getString("traceparent"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("cause_event_id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Reference(row.getString("reference")),
                NoticeKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                row.getString("service"),
                deadline(row));
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return step == null
                ? null
                : new Deadline(
                        Step.valueOf(step),
                        row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String step(TeamMail notification) {
        Deadline deadline = notification.notice().deadline();
        return deadline == null ? null : deadline.step().name();
    }

    /** As text, because the driver takes no array of times. */
    private static @Nullable String dueAt(TeamMail notification) {
        Deadline deadline = notification.notice().deadline();
        return deadline == null ? null : deadline.dueAt().toString();
    }

    private static UUID[] ids(List<TeamMail> rows, Function<TeamMail, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(
            List<TeamMail> rows, Function<TeamMail, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
