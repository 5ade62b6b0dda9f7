package care.dyad.pathway.reports.postgres;

import care.dyad.pathway.reports.application.Tallies;
import care.dyad.pathway.reports.domain.Breakdown;
import care.dyad.pathway.reports.domain.Measure;
import care.dyad.pathway.reports.domain.ReportRows;
import care.dyad.pathway.reports.domain.Tally;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Counts by one statement, which reads each case once. */
@Component
class JdbcTallies implements Tallies {

    private final JdbcClient jdbc;

    JdbcTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tally> count(Wanted wanted) {
        return jdbc.sql(TallySql.TEXT)
                .param("from", time(wanted.from()))
                .param("until", time(wanted.until()))
                .param("now", time(wanted.now()))
                .param("areas", wanted.areas().toArray(String[]::new))
                .param("ethnicities", ReportRows.ETHNICITIES.toArray(String[]::new))
                .query((row, n) -> tally(row))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                YearMonth.parse(row.getString("month")),
                Breakdown.valueOf(row.getString("breakdown")),
                row.getString("value"),
                Measure.valueOf(row.getString("measure")),
                row.getInt("counted"),
                waits(row));
    }

    private static Tally.@Nullable Waits waits(ResultSet row) throws SQLException {
        int median = row.getInt("median");
        return row.wasNull() ? null : new Tally.Waits(median, row.getInt("ninetieth"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
