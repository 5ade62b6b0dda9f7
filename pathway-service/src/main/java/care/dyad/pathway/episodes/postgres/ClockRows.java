package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores what an act or a review did to a clock. */
@Component
class ClockRows {

    private static final String START =
            """
            INSERT INTO sla_clock (episode_id, kind, started_at, due_at, due_soon_at, announce_at)
            VALUES (:episodeId, :kind, :startedAt, :dueAt, :dueSoonAt, :dueSoonAt)
            """;

    private static final String MEET =
            """
            UPDATE sla_clock SET state = 'MET', announce_at = NULL, met_at = :metAt
            WHERE episode_id = :episodeId AND kind = :kind
            """;

    private static final String MARK =
            """
            UPDATE sla_clock SET state = :state, announce_at = NULL
            WHERE episode_id = :episodeId AND kind = :kind
            """;

    private static final String REANCHOR =
            """
            UPDATE sla_clock
            SET kind = :kind, due_at = :dueAt, due_soon_at = :dueSoonAt, announce_at = :dueSoonAt,
                state = 'RUNNING'
            WHERE episode_id = :episodeId AND kind = :previous
            """;

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every clock that an episode ever had. */
    List<EpisodeClock> of(UUID episodeId) {
        return jdbc.sql("SELECT * FROM sla_clock WHERE episode_id = :id ORDER BY due_at, kind")
                .param("id", episodeId)
                .query((row, n) -> Rows.clock(row))
                .list();
    }

    void store(ClockEvent event) {
        UUID episodeId = event.episode().episodeId();
        switch (event) {
            case ClockEvent.SlaClockStarted started -> start(episodeId, started.deadline());
            case ClockEvent.SlaMet met -> meet(episodeId, met.deadline(), met.metAt());
            case ClockEvent.SlaClockReanchored nearer ->
                    reanchor(episodeId, nearer.deadline(), nearer.previous());
            case ClockEvent.SlaBreached breached ->
                    mark(episodeId, breached.deadline(), ClockState.BREACHED);
            case ClockEvent.SlaDueSoon soon ->
                    mark(episodeId, soon.deadline(), ClockState.DUE_SOON);
        }
    }

    private void start(UUID episodeId, Deadline deadline) {
        jdbc.sql(START)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("startedAt", Columns.time(deadline.startedAt()))
                .param("dueAt", Columns.time(deadline.dueAt()))
                .param("dueSoonAt", Columns.time(deadline.dueSoonAt()))
                .update();
    }

    private void reanchor(UUID episodeId, Deadline deadline, Deadline previous) {
        jdbc.sql(REANCHOR)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("dueAt", Columns.time(deadline.dueAt()))
                .param("dueSoonAt", Columns.time(deadline.dueSoonAt()))
                .param("previous", previous.kind().name())
                .update();
    }

    private void meet(UUID episodeId, Deadline deadline, Instant metAt) {
        jdbc.sql(MEET)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("metAt", Columns.time(metAt))
                .update();
    }

    private void mark(UUID episodeId, Deadline deadline, ClockState state) {
        jdbc.sql(MARK)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("state", state.name())
                .update();
    }
}
