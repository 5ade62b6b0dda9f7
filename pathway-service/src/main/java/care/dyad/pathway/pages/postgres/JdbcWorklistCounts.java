package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.WorklistCounts;
import care.dyad.pathway.pages.application.WorklistQuery;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Counts what worklists have: from what is kept counted, but for one's own. */
@Component
class JdbcWorklistCounts {

    private static final String KEPT_BANDS =
            """
            SELECT sum(n) FILTER (WHERE at <= :now) AS breached,
                   sum(n) FILTER (WHERE at > :now AND at <= :tomorrow) AS today,
                   sum(n) FILTER (WHERE at > :tomorrow AND at <= :afterSoon) AS soon,
                   sum(n) FILTER (WHERE at > :afterSoon) AS later
            """;

    private static final String KEPT =
            """
            SELECT sum(breached) AS breached, sum(today) AS today, sum(soon) AS soon, sum(later) AS later
            FROM (SELECT t.* FROM counted e
                  CROSS JOIN LATERAL (%1$s FROM tally WHERE counted_id = e.counted_id) t
                  WHERE %2$s
                  UNION ALL
                  %1$s FROM tally_change e WHERE %2$s) counts
            """;

    private static final String MINE =
            """
            SELECT count(*) FILTER (WHERE e.next_due_at <= :now) AS breached,
                   count(*) FILTER (WHERE e.next_due_at > :now AND e.next_due_at <= :tomorrow) AS today,
                   count(*) FILTER (WHERE e.next_due_at > :tomorrow AND e.next_due_at <= :afterSoon) AS soon,
                   count(*) FILTER (WHERE e.next_due_at > :afterSoon) AS later
            FROM episode e WHERE %s
            """;

    /** The name of a service is that which its episode of the latest deadline has. */
    private static final String TEAMS =
            """
            SELECT e.service_id, e.service_name, e.service_email
            FROM (SELECT service_id FROM counted e WHERE what = 'EPISODES' %1$s
                  UNION SELECT service_id FROM tally_change e WHERE what = 'EPISODES' %1$s) known
            CROSS JOIN LATERAL (
                SELECT * FROM episode e
                WHERE e.service_id = known.service_id AND e.next_due_at IS NOT NULL %1$s
                ORDER BY e.next_due_at DESC, e.episode_id DESC LIMIT 1) e
            ORDER BY e.service_name
            """;

    private final JdbcClient jdbc;

    JdbcWorklistCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorklistCounts counts(WorklistQuery query) {
        WorklistSql sql = new WorklistSql(query);
        String counts =
                query.filter().assigned() == Assigned.ME
                        ? MINE.formatted(sql.open() + sql.teams())
                        : KEPT.formatted(KEPT_BANDS, sql.counted());
        return ask(counts, query).query((row, n) -> counts(row)).single();
    }

    private static WorklistCounts counts(ResultSet row) throws SQLException {
        return new WorklistCounts(
                row.getInt("breached"),
                row.getInt("today"),
                row.getInt("soon"),
                row.getInt("later"));
    }

    int emergencies(WorklistQuery query) {
        WorklistSql sql = new WorklistSql(query);
        return ask(
                        "SELECT count(*) FROM episode e WHERE e.emergency AND "
                                + sql.inBand()
                                + sql.teams(),
                        query)
                .query(Integer.class)
                .single();
    }

    List<Contact> teams(Staff staff) {
        return jdbc.sql(TEAMS.formatted(WorklistSql.seen(staff)))
                .params(WorklistParameters.of(staff))
                .query(
                        (row, n) ->
                                new Contact(
                                        row.getString("service_id"),
                                        row.getString("service_name"),
                                        row.getString("service_email")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, WorklistQuery query) {
        return jdbc.sql(sql).params(WorklistParameters.of(query));
    }
}
