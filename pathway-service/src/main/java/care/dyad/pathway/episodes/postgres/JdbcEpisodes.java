package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.application.Episodes;
import care.dyad.pathway.episodes.application.HeldEpisode;
import care.dyad.pathway.episodes.application.Progress;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

/** Episodes, under the lock on their case. */
@Component
class JdbcEpisodes implements Episodes {

    private static final String HOLD =
            """
            SELECT c.*, e.*
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

    private static final String STORE_EPISODE =
            """
            UPDATE episode
            SET pathway = :pathway, state = :state, service_id = :serviceId,
                service_name = :serviceName, service_email = :serviceEmail,
                attended_at = :attendedAt, attendance = :attendance, mechanism = :mechanism,
                intervention_at = :interventionAt, assigned_to = :assignedTo
            WHERE episode_id = :episodeId
            """;

    private static final String STORE_CASE =
            """
            UPDATE referral_case
            SET version = version + 1, case_events = case_events + :caseEvents,
                clock_events = clock_events + :clockEvents,
                concern_owner = coalesce(:concernOwner, concern_owner)
            WHERE referral_id = :referralId
            """;

    private final JdbcClient jdbc;
    private final SituationRows situations;
    private final ClockRows clocks;
    private final ActRows acts;

    JdbcEpisodes(JdbcClient jdbc, SituationRows situations, ClockRows clocks, ActRows acts) {
        this.jdbc = jdbc;
        this.situations = situations;
        this.clocks = clocks;
        this.acts = acts;
    }

    /** Locks first and reads then, in another statement, which sees what the lock waited for. */
    @Override
    public Optional<HeldEpisode> hold(UUID episodeId) {
        jdbc.sql(LOCK).param("episodeId", episodeId).query().listOfRows();
        return jdbc.sql(HOLD).param("episodeId", episodeId).query((row, n) -> held(row)).optional();
    }

    @Override
    public void store(HeldEpisode held, Progress progress) {
        Episode episode = progress.episode();
        store(episode);
        progress.clockEvents().forEach(clocks::store);
        clocks.settle(episode.about().episodeId());
        acts.keep(episode.about().episodeId(), progress.act());
        jdbc.sql(STORE_CASE)
                .param("referralId", episode.about().referralId())
                .param("caseEvents", progress.events().size())
                .param("clockEvents", progress.clockEvents().size())
                .param("concernOwner", concernOwner(progress), Types.VARCHAR)
                .update();
    }

    private void store(Episode episode) {
        StaffAct.Assessment assessment = episode.assessment();
        Contact service = episode.about().service();
        jdbc.sql(STORE_EPISODE)
                .param("episodeId", episode.about().episodeId())
                .param("pathway", episode.about().pathway().name())
                .param("state", episode.state().name())
                .param("serviceId", service == null ? null : service.id())
                .param("serviceName", service == null ? null : service.name())
                .param("serviceEmail", service == null ? null : service.email())
                .param("attendedAt", attendedAt(assessment))
                .param("attendance", assessment == null ? null : assessment.attendance())
                .param("mechanism", assessment == null ? null : assessment.mechanism())
                .param("interventionAt", Columns.time(episode.interventionAt()))
                .param("assignedTo", episode.assignedTo())
                .update();
    }

    private static @Nullable Object attendedAt(StaffAct.@Nullable Assessment assessment) {
        return assessment == null ? null : Columns.time(assessment.attendedAt());
    }

    private static @Nullable String concernOwner(Progress progress) {
        return progress.events().stream()
                .filter(CaseEvent.ConcernOwnerNamed.class::isInstance)
                .map(event -> ((CaseEvent.ConcernOwnerNamed) event).account())
                .findFirst()
                .orElse(null);
    }

    private HeldEpisode held(ResultSet row) throws SQLException {
        return new HeldEpisode(
                situations.of(row),
                row.getLong("version"),
                row.getLong("case_events"),
                row.getLong("clock_events"));
    }
}
