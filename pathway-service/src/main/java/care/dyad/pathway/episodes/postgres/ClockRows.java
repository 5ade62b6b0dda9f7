package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores what an act or a review did to a clock. */
@Component
class ClockRows {

    private static final String START =
            """
            INSERT INTO sla_clock (episode_id, kind, started_at, due_at, reminders, announce_at)
            VALUES (:episodeId, :kind, :startedAt, :dueAt, :reminders::timestamptz[], :announceAt)
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

    /** What was announced as missed is not announced again. */
    private static final String REANCHOR =
            """
            UPDATE sla_clock
            SET kind = :kind, started_at = :startedAt, due_at = :dueAt,
                reminders = :reminders::timestamptz[],
                announce_at = CASE WHEN kind = :kind AND state = 'BREACHED' THEN NULL
                              ELSE :announceAt::timestamptz END,
                state = CASE WHEN kind = :kind AND state = 'BREACHED' THEN 'BREACHED'
                        ELSE 'RUNNING' END
            WHERE episode_id = :episodeId AND kind = :previous
            """;

    private static final String EXPLAIN =
            """
            UPDATE sla_clock SET breach_reason = :reason
            WHERE episode_id = :episodeId AND kind = :kind
            """;

    /** With its episode a clock ends; work that was late stays a breach. */
    private static final String END =
            """
            UPDATE sla_clock k SET state = 'ENDED', announce_at = NULL
            FROM episode e
            WHERE e.episode_id = k.episode_id AND e.state = 'CLOSED'
                AND k.episode_id = :episodeId AND k.state NOT IN ('MET', 'BREACHED', 'ENDED')
            """;

    private static final String DUE =
            """
            UPDATE episode
            SET next_due_at = CASE WHEN state <> 'CLOSED' THEN
                                  (SELECT min(due_at) FROM sla_clock
                                   WHERE episode_id = :episodeId AND state NOT IN ('MET', 'ENDED'))
                              END
            WHERE episode_id = :episodeId
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

    /** Ends the clocks of an ended episode and works out the deadline that the worklist shows. */
    void settle(UUID episodeId) {
        jdbc.sql(END).param("episodeId", episodeId).update();
        jdbc.sql(DUE).param("episodeId", episodeId).update();
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
            case ClockEvent.SlaBreachExplained why ->
                    explain(episodeId, why.deadline(), why.reason());
        }
    }

    private void start(UUID episodeId, Deadline deadline) {
        jdbc.sql(START).params(columns(episodeId, deadline)).update();
    }

    private void reanchor(UUID episodeId, Deadline deadline, Deadline previous) {
        jdbc.sql(REANCHOR)
                .params(columns(episodeId, deadline))
                .param("previous", previous.kind().name())
                .update();
    }

    private static Map<String, @Nullable Object> columns(UUID episodeId, Deadline deadline) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("episodeId", episodeId);
        columns.put("kind", deadline.kind().name());
        columns.put("startedAt", Columns.time(deadline.startedAt()));
        columns.put("dueAt", Columns.time(deadline.dueAt()));
        columns.put(
                "reminders",
                deadline.reminders().stream().map(Instant::toString).toArray(String[]::new));
        columns.put("announceAt", Columns.time(deadline.dueSoonAt()));
        return columns;
    }

    private void meet(UUID episodeId, Deadline deadline, Instant metAt) {
        jdbc.sql(MEET)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("metAt", Columns.time(metAt))
                .update();
    }

    private void explain(UUID episodeId, Deadline deadline, BreachReason reason) {
        jdbc.sql(EXPLAIN)
                .param("episodeId", episodeId)
                .param("kind", deadline.kind().name())
                .param("reason", reason.name())
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
