package care.dyad.pathway.board.postgres;

import care.dyad.pathway.board.application.BoardFigures;
import care.dyad.pathway.board.domain.Figure;
import care.dyad.pathway.board.domain.GapCount;
import care.dyad.pathway.board.domain.OpenDeadline;
import care.dyad.pathway.board.domain.Week;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.Horizon;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Counts the rows of clocks. */
@Component
class JdbcBoardFigures implements BoardFigures {

    private static final String FIGURES =
            """
            SELECT e.pathway, coalesce(e.service_id, '') AS team_id, coalesce(e.service_name, '') AS team,
                   coalesce(c.area_code, '') AS area,
                   count(*) FILTER (WHERE k.met_at IS NULL AND k.due_at <= :now) AS breached,
                   count(*) FILTER (WHERE k.met_at IS NULL AND k.due_at > :now AND k.due_at <= :afterSoon) AS soon,
                   count(*) FILTER (WHERE k.met_at IS NULL AND k.due_at > :afterSoon) AS later,
                   count(k.met_at) AS met,
                   count(*) FILTER (WHERE k.met_at < k.due_at) AS in_time
            FROM (SELECT episode_id, due_at, met_at FROM sla_clock JOIN episode USING (episode_id)
                  WHERE sla_clock.state <> 'ENDED' AND met_at IS NULL AND next_due_at IS NOT NULL
                  UNION ALL
                  SELECT episode_id, due_at, met_at FROM sla_clock
                  WHERE state <> 'ENDED' AND met_at > :metSince) k
            JOIN episode e USING (episode_id) JOIN referral_case c USING (referral_id)
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 4
            """;

    private static final String WEEKS =
            """
            SELECT date_trunc('week', due_at AT TIME ZONE 'Europe/London')::date AS monday,
                   count(*) AS due, count(*) FILTER (WHERE met_at < due_at) AS in_time
            FROM sla_clock WHERE state <> 'ENDED' AND due_at >= :from AND due_at <= :to
            GROUP BY 1 ORDER BY 1
            """;

    private static final String GAPS =
            """
            SELECT area_code, pathway, reason, count(*) AS referrals FROM service_gap
            GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT 50
            """;

    /** An episode with a deadline that runs has a next one, so that an index finds the team's. */
    private static final String OPEN =
            """
            SELECT c.reference, coalesce(c.area_code, '') AS area, k.kind, k.due_at
            FROM sla_clock k JOIN episode e USING (episode_id) JOIN referral_case c USING (referral_id)
            WHERE k.state <> 'ENDED' AND k.met_at IS NULL AND e.next_due_at IS NOT NULL
                AND e.pathway = :pathway AND e.service_id %s
            ORDER BY k.due_at, c.reference, k.kind LIMIT 200
            """;

    private final JdbcClient jdbc;

    JdbcBoardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures(Horizon horizon, Instant metSince) {
        return jdbc.sql(FIGURES)
                .param("now", time(horizon.now()))
                .param("afterSoon", time(horizon.afterSoon()))
                .param("metSince", time(metSince))
                .query((row, n) -> figure(row))
                .list();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                Pathway.valueOf(row.getString("pathway")),
                row.getString("team_id"),
                row.getString("team"),
                row.getString("area"),
                row.getInt("breached"),
                row.getInt("soon"),
                row.getInt("later"),
                row.getInt("met"),
                row.getInt("in_time"));
    }

    @Override
    public List<Week> weeks(Instant from, Instant to) {
        return jdbc.sql(WEEKS)
                .param("from", time(from))
                .param("to", time(to))
                .query(
                        (row, n) ->
                                new Week(
                                        row.getObject("monday", LocalDate.class),
                                        row.getInt("due"),
                                        row.getInt("in_time")))
                .list();
    }

    @Override
    public List<GapCount> gaps() {
        return jdbc.sql(GAPS)
                .query(
                        (row, n) ->
                                new GapCount(
                                        row.getString("area_code"),
                                        Pathway.valueOf(row.getString("pathway")),
                                        GapReason.valueOf(row.getString("reason")),
                                        row.getInt("referrals")))
                .list();
    }

    @Override
    public List<OpenDeadline> open(Pathway pathway, String teamId) {
        return jdbc.sql(OPEN.formatted(teamId.isEmpty() ? "IS NULL" : "= :teamId"))
                .param("pathway", pathway.name())
                .param("teamId", teamId)
                .query(
                        (row, n) ->
                                new OpenDeadline(
                                        row.getString("reference"),
                                        row.getString("area"),
                                        ClockKind.valueOf(row.getString("kind")),
                                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
