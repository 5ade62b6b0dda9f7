package care.dyad.pathway.clocks.postgres;

import care.dyad.pathway.clocks.application.ClockId;
import care.dyad.pathway.clocks.application.DueClock;
import care.dyad.pathway.clocks.application.DueClocks;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes due clocks along the partial index of announcement times. The row of the case is locked
 * together with the clock, because the announcement gets a number among the events of the case.
 */
@Component
class JdbcDueClocks implements DueClocks {

    private static final String FIND =
            """
            SELECT episode_id, kind FROM sla_clock
            WHERE announce_at <= :now ORDER BY announce_at LIMIT :atMost
            """;

    /**
     * Whether a clock still is due is asked in a way that no index answers: otherwise PostgreSQL
     * may look through all that are due for each one that was found.
     */
    private static final String TAKE =
            """
            WITH due AS (
                SELECT k.episode_id, k.kind, k.started_at, k.due_at, k.reminders, e.referral_id,
                       e.pathway, e.service_id, e.service_name, e.service_email,
                       c.reference, c.priority, c.clock_events
                FROM unnest(:episodeIds::uuid[], :kinds::text[]) AS found(episode_id, kind)
                JOIN sla_clock k USING (episode_id, kind)
                JOIN episode e USING (episode_id)
                JOIN referral_case c USING (referral_id)
                WHERE (k.announce_at <= :now) IS TRUE
                FOR UPDATE OF k, c SKIP LOCKED
            )
            SELECT d.*, CASE WHEN d.due_at <= :now THEN 'BREACHED' ELSE 'DUE_SOON' END AS state,
                   d.clock_events + row_number() OVER (
                       PARTITION BY d.referral_id ORDER BY d.due_at, d.episode_id, d.kind
                   ) AS sequence
            FROM due d
            ORDER BY d.referral_id, sequence
            """;

    private static final String MARK =
            """
            UPDATE sla_clock k
            SET state = CASE WHEN k.due_at <= :now THEN 'BREACHED' ELSE 'DUE_SOON' END,
                announce_at = CASE WHEN k.due_at > :now THEN
                    coalesce((SELECT min(r) FROM unnest(k.reminders) r WHERE r > :now), k.due_at)
                END
            FROM unnest(:episodeIds::uuid[], :kinds::text[]) AS d(episode_id, kind)
            WHERE k.episode_id = d.episode_id AND k.kind = d.kind
            """;

    private static final String COUNT =
            """
            UPDATE referral_case c
            SET clock_events = c.clock_events + n.announcements, version = c.version + 1
            FROM (SELECT referral_id, count(*) AS announcements
                  FROM unnest(:referralIds::uuid[]) AS d(referral_id) GROUP BY referral_id) n
            WHERE c.referral_id = n.referral_id
            """;

    private final JdbcClient jdbc;

    JdbcDueClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClockId> find(Instant now, int atMost) {
        return jdbc.sql(FIND)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(
                        (row, n) ->
                                new ClockId(
                                        row.getObject("episode_id", UUID.class),
                                        ClockKind.valueOf(row.getString("kind"))))
                .list();
    }

    @Override
    public List<DueClock> take(List<ClockId> found, Instant now) {
        List<DueClock> due =
                jdbc.sql(TAKE)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("episodeIds", column(found, one -> one.episodeId().toString()))
                        .param("kinds", column(found, one -> one.kind().name()))
                        .query((row, n) -> dueClock(row))
                        .list();
        if (!due.isEmpty()) {
            mark(due, now);
            count(due);
        }
        return due;
    }

    private void mark(List<DueClock> due, Instant now) {
        jdbc.sql(MARK)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("episodeIds", column(due, one -> one.episode().episodeId().toString()))
                .param("kinds", column(due, one -> one.clock().deadline().kind().name()))
                .update();
    }

    private void count(List<DueClock> due) {
        jdbc.sql(COUNT)
                .param("referralIds", column(due, one -> one.episode().referralId().toString()))
                .update();
    }

    private static <T> String[] column(List<T> clocks, Function<T, String> value) {
        return clocks.stream().map(value).toArray(String[]::new);
    }

    private static DueClock dueClock(ResultSet row) throws SQLException {
        Deadline deadline =
                new Deadline(
                        ClockKind.valueOf(row.getString("kind")),
                        time(row, "started_at"),
                        time(row, "due_at"),
                        Arrays.stream((Timestamp[]) row.getArray("reminders").getArray())
                                .map(Timestamp::toInstant)
                                .toList());
        return new DueClock(
                episode(row),
                new EpisodeClock(deadline, ClockState.valueOf(row.getString("state"))),
                row.getLong("sequence"));
    }

    private static TimedEpisode episode(ResultSet row) throws SQLException {
        return new TimedEpisode(
                row.getObject("referral_id", UUID.class),
                row.getString("reference"),
                row.getObject("episode_id", UUID.class),
                Pathway.valueOf(row.getString("pathway")),
                service(row),
                Priority.valueOf(row.getString("priority")));
    }

    private static @Nullable Contact service(ResultSet row) throws SQLException {
        String id = row.getString("service_id");
        return id == null
                ? null
                : new Contact(id, row.getString("service_name"), row.getString("service_email"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
