package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.application.Episodes;
import care.dyad.pathway.episodes.application.HeldEpisode;
import care.dyad.pathway.episodes.application.Progress;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Episodes, under the lock on their case. */
@Component
class JdbcEpisodes implements Episodes {

    private static final String HOLD =
            """
            SELECT e.*, c.reference, c.priority, c.received_at, c.version, c.case_events,
                   c.clock_events
            FROM referral_case c JOIN episode e USING (referral_id)
            WHERE c.referral_id = (SELECT referral_id FROM episode WHERE episode_id = :episodeId)
                AND e.episode_id = :episodeId
            """;

    private static final String LOCK =
            """
            SELECT 1 FROM referral_case
            WHERE referral_id = (SELECT referral_id FROM episode WHERE episode_id = :episodeId)
            FOR UPDATE
            """;

    private static final String UNMET =
            """
            SELECT * FROM sla_clock WHERE episode_id = :episodeId AND state NOT IN ('MET', 'ENDED')
            ORDER BY due_at
            """;

    private static final String STORE_EPISODE =
            """
            UPDATE episode
            SET state = :state, attended_at = :attendedAt, attendance = :attendance,
                mechanism = :mechanism, intervention_at = :interventionAt,
                next_due_at = (SELECT min(due_at) FROM sla_clock
                               WHERE episode_id = :episodeId AND state NOT IN ('MET', 'ENDED'))
            WHERE episode_id = :episodeId
            """;

    private static final String STORE_CASE =
            """
            UPDATE referral_case
            SET version = version + 1, case_events = case_events + 1,
                clock_events = clock_events + :clockEvents
            WHERE referral_id = :referralId
            """;

    private final JdbcClient jdbc;
    private final ClockRows clocks;

    JdbcEpisodes(JdbcClient jdbc, ClockRows clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** Locks first and reads then, in another statement, which sees what the lock waited for. */
    @Override
    public Optional<HeldEpisode> hold(UUID episodeId) {
        jdbc.sql(LOCK).param("episodeId", episodeId).query().listOfRows();
        List<EpisodeClock> unmet =
                jdbc.sql(UNMET)
                        .param("episodeId", episodeId)
                        .query((row, n) -> Rows.clock(row))
                        .list();
        return jdbc.sql(HOLD)
                .param("episodeId", episodeId)
                .query((row, n) -> held(row, unmet))
                .optional();
    }

    @Override
    public void store(HeldEpisode held, Progress progress) {
        Episode episode = progress.episode();
        for (ClockEvent event : progress.clockEvents()) {
            clocks.store(event);
        }
        StaffAct.Assessment assessment = episode.assessment();
        jdbc.sql(STORE_EPISODE)
                .param("episodeId", episode.about().episodeId())
                .param("state", episode.state().name())
                .param("attendedAt", attendedAt(assessment))
                .param("attendance", assessment == null ? null : assessment.attendance())
                .param("mechanism", assessment == null ? null : assessment.mechanism())
                .param("interventionAt", Columns.time(episode.interventionAt()))
                .update();
        jdbc.sql(STORE_CASE)
                .param("referralId", episode.about().referralId())
                .param("clockEvents", progress.clockEvents().size())
                .update();
    }

    private static @Nullable Object attendedAt(StaffAct.@Nullable Assessment assessment) {
        return assessment == null ? null : Columns.time(assessment.attendedAt());
    }

    private static HeldEpisode held(ResultSet row, List<EpisodeClock> unmet) throws SQLException {
        return new HeldEpisode(
                Rows.episode(row),
                unmet,
                row.getLong("version"),
                row.getLong("case_events"),
                row.getLong("clock_events"));
    }
}
