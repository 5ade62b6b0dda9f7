package care.dyad.notification.postgres;

import care.dyad.notification.application.Acknowledgements;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Step;
import care.dyad.notification.domain.TeamNotice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Acknowledgements in PostgreSQL. */
@Repository
class JdbcAcknowledgements implements Acknowledgements {

    private static final String AWAIT =
            """
            INSERT INTO acknowledgement
                (cause_event_id, referral_id, episode_id, kind, step, wait_until)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String OVERDUE =
            """
            SELECT told.* FROM acknowledgement a
            CROSS JOIN LATERAL (SELECT * FROM notification n
                                WHERE n.cause_event_id = a.cause_event_id
                                ORDER BY n.place DESC LIMIT 1) told
            WHERE a.state = 'OPEN' AND a.wait_until <= ?
            ORDER BY a.wait_until
            FOR UPDATE OF a SKIP LOCKED LIMIT 1
            """;

    private static final String OVERTAKE =
            """
            UPDATE acknowledgement SET state = 'OVERTAKEN', settled_at = :at
            WHERE referral_id = :referral AND kind = ANY (:kinds)
              AND state IN ('OPEN', 'EXHAUSTED')
              AND (:episode::uuid IS NULL OR episode_id = :episode::uuid)
              AND (:step::text IS NULL OR step = :step::text)
            """;

    private final JdbcClient jdbc;

    JdbcAcknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void await(Notice notice, Instant until) {
        Deadline deadline = notice.deadline();
        jdbc.sql(AWAIT)
                .param(notice.causeEventId())
                .param(notice.referralId().value())
                .param(notice.episodeId())
                .param(notice.kind().name())
                .param(name(deadline == null ? null : deadline.step()))
                .param(time(until))
                .update();
    }

    @Override
    public Optional<TeamNotice> nextOverdue(Instant now) {
        return jdbc.sql(OVERDUE)
                .param(time(now))
                .query((row, number) -> NoticeRows.read(row))
                .optional();
    }

    @Override
    public void awaitAgain(UUID causeEventId, Instant until) {
        jdbc.sql("UPDATE acknowledgement SET wait_until = ? WHERE cause_event_id = ?")
                .params(time(until), causeEventId)
                .update();
    }

    @Override
    public void exhaust(UUID causeEventId) {
        jdbc.sql(
                        "UPDATE acknowledgement SET state = 'EXHAUSTED'"
                                + " WHERE cause_event_id = ? AND state = 'OPEN'")
                .param(causeEventId)
                .update();
    }

    @Override
    public boolean acknowledge(UUID causeEventId, String recipientId, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE acknowledgement
                                SET state = 'ACKNOWLEDGED', settled_at = ?, settled_by = ?
                                WHERE cause_event_id = ? AND state IN ('OPEN', 'EXHAUSTED')
                                """)
                        .params(time(at), recipientId, causeEventId)
                        .update()
                == 1;
    }

    @Override
    public void overtake(News.Settled settled, Instant at) {
        jdbc.sql(OVERTAKE)
                .param("at", time(at))
                .param("referral", settled.referral().value())
                .param("kinds", settled.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("episode", settled.episode())
                .param("step", name(settled.step()))
                .update();
    }

    @Override
    public Optional<State> stateOf(UUID causeEventId) {
        return jdbc.sql("SELECT state FROM acknowledgement WHERE cause_event_id = ?")
                .param(causeEventId)
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Step step) {
        return step == null ? null : step.name();
    }
}
