package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Situation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads an episode with all that an act on it depends on. */
@Component
class SituationRows {

    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final ActRows acts;

    SituationRows(JdbcClient jdbc, ClockRows clocks, ActRows acts) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** The situation of the episode in a row of episode and case. */
    Situation of(ResultSet row) throws SQLException {
        UUID episodeId = Rows.id(row, "episode_id");
        UUID referralId = Rows.id(row, "referral_id");
        return new Situation(
                Rows.episode(row),
                TriageRow.referral(row),
                clocks.of(episodeId),
                acts.of(referralId).getOrDefault(episodeId, List.of()),
                otherPathways(referralId, episodeId),
                row.getString("concern_owner"));
    }

    private Set<Pathway> otherPathways(UUID referralId, UUID episodeId) {
        return jdbc.sql(
                        """
                        SELECT pathway FROM episode
                        WHERE referral_id = :referralId AND episode_id <> :episodeId
                            AND state <> 'CLOSED'
                        """)
                .param("referralId", referralId)
                .param("episodeId", episodeId)
                .query((row, n) -> Rows.pathway(row))
                .set();
    }
}
