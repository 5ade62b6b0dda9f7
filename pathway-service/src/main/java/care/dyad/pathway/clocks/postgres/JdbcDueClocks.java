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
import java.util.function.Function;

/**
 * Takes due clocks along the partial index of announcement times. The row of the case is locked
 * together with the clock, because the announcement gets a number among the events of the case.
 * Rows that are locked stay where they are, so that they are changed by their place.
 */
@Component
class JdbcDueClocks implements DueClocks {

    /** The first of all is at an end of the index; asked for any, PostgreSQL may look at rows. */
    private static final String ANY =
            "SELECT coalesce(min(announce_at) <= :now, false) FROM sla_clock";

    private static final String DUE =
            """
            WITH due AS (
                SELECT k.episode_id, k.kind, k.started_at, k.due_at, k.reminders, e.referral_id,
                       e.pathway, e.service_id, e.service_name, e.service_email,
                       c.reference, c.priority, c.clock_events,
                       k.ctid::text AS clock_place, c.ctid::text AS case_place
                FROM sla_clock k
                JOIN episode e USING (episode_id)
                JOIN referral_case c USING (referral_id)
                WHERE k.announce_at <= :now
                ORDER BY k.announce_at
                LIMIT :atMost
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
            UPDATE sla_clock
            SET state = CASE WHEN due_at <= :now THEN 'BREACHED' ELSE 'DUE_SOON' END,
                announce_at = CASE WHEN due_at > :now THEN
                    coalesce((SELECT min(r) FROM unnest(reminders) r WHERE r > :now), due_at)
                END
            WHERE ctid = ANY (:places::tid[])
            """;

    private static final String COUNT =
            """
            UPDATE referral_case c
            SET clock_events = c.clock_events + n.announcements, version = c.version + 1
            FROM (SELECT place, count(*) AS announcements
                  FROM unnest(:places::tid[]) AS of(place) GROUP BY place) n
            WHERE c.ctid = n.place
            """;

    private record Taken(DueClock due, String clockPlace, String casePlace) {}

    private final JdbcClient jdbc;

    JdbcDueClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areAny(Instant now) {
        return jdbc.sql(ANY)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<DueClock> take(Instant now, int atMost) {
        List<Taken> taken = due(now, atMost);
        if (!taken.isEmpty()) {
            jdbc.sql(MARK)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("places", places(taken, Taken::clockPlace))
                    .update();
            jdbc.sql(COUNT).param("places", places(taken, Taken::casePlace)).update();
        }
        return taken.stream().map(Taken::due).toList();
    }

    private List<Taken> due(Instant now, int atMost) {
        return jdbc.sql(DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(
                        (row, n) ->
                                new Taken(
                                        dueClock(row),
                                        row.getString("clock_place"),
                                        row.getString("case_place")))
                .list();
    }

    private static String[] places(List<Taken> taken, Function<Taken, String> place) {
        return taken.stream().map(place).toArray(String[]::new);
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
