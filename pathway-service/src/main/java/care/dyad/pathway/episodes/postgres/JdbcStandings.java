package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.application.Standings;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads how a case stands from its rows, so that what is told of it cannot differ from them. */
@Component
class JdbcStandings implements Standings {

    private static final String NEXT =
            """
            UPDATE referral_case c SET case_events = case_events + 1 WHERE referral_id = :id
            RETURNING c.*, (SELECT w.state FROM withdrawal w WHERE w.referral_id = c.referral_id)
                AS withdrawal
            """;

    private static final String EPISODES =
            """
            SELECT e.*, c.reference, c.priority, c.received_at
            FROM referral_case c JOIN episode e USING (referral_id)
            WHERE c.referral_id = :id ORDER BY e.episode_id
            """;

    private final JdbcClient jdbc;

    JdbcStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Numbered next(UUID referralId) {
        List<Episode> episodes =
                jdbc.sql(EPISODES)
                        .param("id", referralId)
                        .query((row, n) -> Rows.episode(row))
                        .list();
        return jdbc.sql(NEXT)
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new Numbered(row.getLong("case_events"), standing(row, episodes)))
                .single();
    }

    private static CaseStanding standing(ResultSet row, List<Episode> episodes)
            throws SQLException {
        return new CaseStanding(
                Rows.id(row, "referral_id"),
                row.getString("reference"),
                Rows.time(row, "received_at"),
                row.getLong("version"),
                row.getLong("clock_events"),
                Rows.id(row, "triaged_event_id"),
                Priority.valueOf(row.getString("priority")),
                area(row),
                row.getString("concern_owner"),
                NeedsRow.mute(row),
                withdrawal(row),
                episodes);
    }

    private static @Nullable AreaCode area(ResultSet row) throws SQLException {
        String code = row.getString("area_code");
        return code == null ? null : new AreaCode(code);
    }

    private static @Nullable WithdrawalState withdrawal(ResultSet row) throws SQLException {
        String state = row.getString("withdrawal");
        return state == null ? null : WithdrawalState.valueOf(state);
    }
}
