package care.dyad.notification.postgres;

import care.dyad.notification.application.Placed;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Reference;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Timing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What teams are told, as rows. */
final class NoticeRows {

    private static final String INSERT =
            """
            INSERT INTO notification
                (id, referral_id, cause_event_id, recipient, recipient_name, channel, address,
                 kind, reference, priority, service, step, due_at, traceparent, episode_id,
                 escalated, state, release_at, summarised)
            SELECT id, referral_id, cause_event_id, recipient, recipient_name, channel, address,
                   kind, reference, priority, service, step, due_at, traceparent, episode_id,
                   escalated, CASE WHEN release_at IS NULL THEN 'QUEUED' ELSE 'HELD' END,
                   release_at, summarised
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[],
                        ?::boolean[])
                 AS queued (id, referral_id, cause_event_id, recipient, recipient_name, channel,
                            address, kind, reference, priority, service, step, due_at,
                            traceparent, episode_id, escalated, release_at, summarised)
            ON CONFLICT DO NOTHING
            """;

    private NoticeRows() {}

    static void insert(JdbcClient jdbc, List<Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        List<TeamNotice> rows = placed.stream().map(Placed::notice).toList();
        jdbc.sql(INSERT)
                .param(ids(rows, TeamNotice::id))
                .param(ids(rows, n -> n.referralId().value()))
                .param(ids(rows, TeamNotice::causeEventId))
                .param(texts(rows, TeamNotice::recipientId))
                .param(texts(rows, n -> n.recipient().name()))
                .param(texts(rows, n -> n.channel().name()))
                .param(texts(rows, n -> n.recipient().address()))
                .param(texts(rows, n -> n.notice().kind().name()))
                .param(texts(rows, n -> n.notice().reference().value()))
                .param(texts(rows, n -> n.notice().priority().name()))
                .param(texts(rows, n -> n.notice().service()))
                .param(texts(rows, NoticeRows::step))
                .param(texts(rows, NoticeRows::dueAt))
                .param(texts(rows, TeamNotice::traceparent))
                .param(ids(rows, n -> n.notice().episodeId()))
                .param(rows.stream().map(TeamNotice::escalated).toArray(Boolean[]::new))
                .param(placed.stream().map(NoticeRows::releaseAt).toArray(String[]::new))
                .param(placed.stream().map(NoticeRows::summarised).toArray(Boolean[]::new))
                .update();
    }

    static TeamNotice read(ResultSet row) throws SQLException {
        return new TeamNotice(
                row.getObject("id", UUID.class),
                notice(row),
                recipient(row),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("escalated"),
                row.getString("traceparent"));
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("address"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("cause_event_id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Reference(row.getString("reference")),
                NoticeKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                row.getString("service"),
                deadline(row),
                row.getObject("episode_id", UUID.class));
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return step == null
                ? null
                : new Deadline(
                        Step.valueOf(step),
                        row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String step(TeamNotice notification) {
        Deadline deadline = notification.notice().deadline();
        return deadline == null ? null : deadline.step().name();
    }

    /** As text, because the driver takes no array of times. */
    private static @Nullable String dueAt(TeamNotice notification) {
        Deadline deadline = notification.notice().deadline();
        return deadline == null ? null : deadline.dueAt().toString();
    }

    private static @Nullable String releaseAt(Placed placed) {
        return placed.timing() instanceof Timing.Held(var until, var together)
                ? until.toString()
                : null;
    }

    private static boolean summarised(Placed placed) {
        return placed.timing() instanceof Timing.Held(var until, boolean together) && together;
    }

    private static @Nullable UUID[] ids(
            List<TeamNotice> rows, Function<TeamNotice, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(
            List<TeamNotice> rows, Function<TeamNotice, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
