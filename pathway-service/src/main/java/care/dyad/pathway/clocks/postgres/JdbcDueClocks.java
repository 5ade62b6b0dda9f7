package care.dyad.pathway.clocks.postgres;

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

/**
 * Takes due clocks along the partial index of announcement times. The row of the case is locked
 * together with the clock, because the announcement gets a number among the events of the case.
 * What is answered comes from the locked rows alone: PostgreSQL expects one row of each step and
 * would look through all of them for each in a join of two.
 */
@Component
class JdbcDueClocks implements DueClocks {

    private static final String TAKE =
            """
            WITH due AS (
                SELECT k.episode_id, k.kind, k.started_at, k.due_at, k.reminders, e.referral_id,
                       e.pathway, e.service_id, e.service_name, e.service_email,
                       c.reference, c.priority, c.clock_events
                FROM sla_clock k
                JOIN episode e USING (episode_id)
                JOIN referral_case c USING (referral_id)
                WHERE k.announce_at <= :now
                ORDER BY k.announce_at
                LIMIT :atMost
                FOR UPDATE OF k, c SKIP LOCKED
            ), announced AS (
                UPDATE sla_clock k
                SET state = CASE WHEN k.due_at <= :now THEN 'BREACHED' ELSE 'DUE_SOON' END,
                    announce_at = CASE WHEN k.due_at > :now THEN
                        coalesce((SELECT min(r) FROM unnest(k.reminders) r WHERE r > :now), k.due_at)
                    END
                FROM due d
                WHERE k.episode_id = d.episode_id AND k.kind = d.kind
            ), counted AS (
                UPDATE referral_case c
                SET clock_events = c.clock_events + n.announcements, version = c.version + 1
                FROM (SELECT referral_id, count(*) AS announcements FROM due GROUP BY referral_id) n
                WHERE c.referral_id = n.referral_id
            )
            SELECT d.*, CASE WHEN d.due_at <= :now THEN 'BREACHED' ELSE 'DUE_SOON' END AS state,
                   d.clock_events + row_number() OVER (
                       PARTITION BY d.referral_id ORDER BY d.due_at, d.episode_id, d.kind
                   ) AS sequence
            FROM due d
            ORDER BY d.referral_id, sequence
            """;

    private final JdbcClient jdbc;

    JdbcDueClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DueClock> take(Instant now, int atMost) {
        return jdbc.sql(TAKE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, n) -> dueClock(row))
                .list();
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
