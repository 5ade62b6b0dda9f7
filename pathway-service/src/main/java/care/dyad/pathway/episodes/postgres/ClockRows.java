package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Stores what an act did to a clock. */
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

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(ClockEvent event) {
        UUID episodeId = event.episode().episodeId();
        switch (event) {
            case ClockEvent.SlaClockStarted started -> start(episodeId, started.deadline());
            case ClockEvent.SlaMet met -> meet(episodeId, met.deadline(), met.metAt());
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
