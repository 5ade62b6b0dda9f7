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

/** Adds up what is kept counted of clocks. */
@Component
class JdbcBoardFigures implements BoardFigures {

    private static final String OPEN_SUMS =
            """
            sum(n) FILTER (WHERE at <= :now) AS breached,
            sum(n) FILTER (WHERE at > :now AND at <= :afterSoon) AS soon,
            sum(n) FILTER (WHERE at > :afterSoon) AS later, 0 AS met, 0 AS in_time
            """;

    private static final String MET_SUMS =
            """
            0 AS breached, 0 AS soon, 0 AS later, sum(n) AS met, sum(in_time) AS in_time
            """;

    /**
     * Each tally is asked only what it can tell. Of what was met, the last days alone: there is a
     * tally for every day that ever was.
     */
    private static final String FIGURES =
            """
            SELECT pathway, service_id AS team_id, service_name AS team, area_code AS area,
                   sum(breached) AS breached, sum(soon) AS soon, sum(later) AS later,
                   sum(met) AS met, sum(in_time) AS in_time
            FROM (SELECT pathway, service_id, service_name, area_code,
                         breached, soon, later, met, in_time
                  FROM counted JOIN (
                      SELECT counted_id, %1$s FROM tally WHERE what = 'OPEN' GROUP BY 1
                      UNION ALL
                      SELECT counted_id, %2$s FROM tally
                      WHERE what = 'MET' AND at >= :metSince GROUP BY 1) t USING (counted_id)
                  UNION ALL
                  SELECT pathway, service_id, service_name, area_code, %1$s FROM tally_change
                  WHERE what = 'OPEN' GROUP BY 1, 2, 3, 4
                  UNION ALL
                  SELECT pathway, service_id, service_name, area_code, %2$s FROM tally_change
                  WHERE what = 'MET' AND at >= :metSince GROUP BY 1, 2, 3, 4) figures
            GROUP BY 1, 2, 3, 4
            HAVING sum(breached) > 0 OR sum(soon) > 0 OR sum(later) > 0 OR sum(met) > 0
            ORDER BY 1, 3, 4
            """
                    .formatted(OPEN_SUMS, MET_SUMS);

    private static final String WEEKS =
            """
            SELECT date_trunc('week', at AT TIME ZONE 'Europe/London')::date AS monday,
                   sum(n) AS due, sum(in_time) AS in_time
            FROM (SELECT what, at, n, in_time FROM tally
                  UNION ALL SELECT what, at, n, in_time FROM tally_change) deadlines
            WHERE what = 'DUE' AND at >= :from AND at <= :to
            GROUP BY 1 HAVING sum(n) > 0 ORDER BY 1
            """;

    private static final String GAPS =
            """
            SELECT area_code, pathway, reason, count(*) AS referrals FROM service_gap
            GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT 50
            """;

    /**
     * None of the first deadlines belongs to an episode whose next one is later than that of as
     * many others.
     */
    private static final String OPEN =
            """
            SELECT c.reference, coalesce(c.area_code, '') AS area, k.kind, k.due_at
            FROM (SELECT episode_id, referral_id FROM episode
                  WHERE next_due_at IS NOT NULL AND pathway = :pathway AND service_id %s
                  ORDER BY next_due_at FETCH FIRST 200 ROWS WITH TIES) e
            JOIN sla_clock k USING (episode_id) JOIN referral_case c USING (referral_id)
            WHERE k.state <> 'ENDED' AND k.met_at IS NULL
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
