package care.dyad.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Who did what to held events; it is only ever added to. */
final class HeldEventSteps {

    /** What was done to a held event. */
    enum Kind {
        /** It was put aside. */
        HELD,
        /** Somebody looked at it. */
        SHOWN,
        /** Somebody looked at what its replay would do. */
        PREVIEWED,
        /** It was handled. */
        REPLAYED,
        /** It was tried and failed again. */
        REPLAY_FAILED,
        /** It was given up. */
        DISCARDED
    }

    /**
     * A step.
     *
     * @param at when, UTC
     * @param actor who
     * @param step what
     * @param detail a code, or the reason that a person gave
     */
    record Step(Instant at, String actor, Kind step, String detail) {}

    private final JdbcClient jdbc;

    HeldEventSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long heldEvent, String actor, Kind step, String detail) {
        jdbc.sql(
                        """
                        INSERT INTO held_event_step (held_event_id, actor, step, detail)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(heldEvent, actor, step.name(), detail)
                .update();
    }

    /** The steps of one event, in order. */
    List<Step> of(long heldEvent) {
        return jdbc.sql(
                        """
                        SELECT at, actor, step, detail FROM held_event_step
                        WHERE held_event_id = ? ORDER BY id
                        """)
                .param(heldEvent)
                .query(
                        (row, i) ->
                                new Step(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        row.getString(2),
                                        Kind.valueOf(row.getString(3)),
                                        row.getString(4)))
                .list();
    }
}
