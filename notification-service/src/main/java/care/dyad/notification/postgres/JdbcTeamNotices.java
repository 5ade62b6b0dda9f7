package care.dyad.notification.postgres;

import care.dyad.notification.application.Placed;
import care.dyad.notification.application.TeamNotices;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What teams are told, in PostgreSQL. */
@Repository
class JdbcTeamNotices implements TeamNotices {

    /** One instance at a time gathers, so that nobody gets two summaries of the same hour. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('summaries'))";

    private static final String RELEASE =
            """
            UPDATE notification SET state = 'QUEUED', queued_at = now(), next_attempt_at = now()
            WHERE state = 'HELD' AND NOT summarised AND release_at <= ?
            """;

    private static final String SUMMARIES =
            """
            INSERT INTO notification
                (id, cause_event_id, recipient, recipient_name, channel, address, kind, priority)
            SELECT id, id, recipient, recipient_name, channel, address, 'SUMMARY', 'ROUTINE'
            FROM (SELECT gen_random_uuid() AS id, recipient, channel,
                         max(recipient_name) AS recipient_name, max(address) AS address
                  FROM notification
                  WHERE state = 'HELD' AND summarised AND release_at <= ?
                  GROUP BY recipient, channel) due
            RETURNING id, recipient, channel
            """;

    private static final String GATHER =
            "WITH summary AS ("
                    + SUMMARIES
                    + """
                    )
                    UPDATE notification n SET state = 'SUMMARISED', summary_id = summary.id
                    FROM summary
                    WHERE n.recipient = summary.recipient AND n.channel = summary.channel
                      AND n.state = 'HELD' AND n.summarised AND n.release_at <= ?
                    """;

    private final JdbcClient jdbc;

    JdbcTeamNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void place(List<Placed> notices) {
        NoticeRows.insert(jdbc, notices);
    }

    @Override
    public int release(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql(ALONE).query().singleRow();
        int alone = jdbc.sql(RELEASE).param(at).update();
        return alone + jdbc.sql(GATHER).param(at).param(at).update();
    }

    @Override
    public List<TeamNotice> settleMembers(UUID summary, boolean delivered) {
        return jdbc.sql(
                        """
                        UPDATE notification
                        SET state = ?, attempts = attempts + 1, settled_at = now()
                        WHERE summary_id = ? AND state IN ('SUMMARISED', 'FAILED')
                        RETURNING *
                        """)
                .params(delivered ? "SENT" : "FAILED", summary)
                .query((row, number) -> NoticeRows.read(row))
                .list();
    }

    @Override
    public Optional<TeamNotice> notice(UUID id) {
        return jdbc.sql("SELECT * FROM notification WHERE id = ? AND reference IS NOT NULL")
                .param(id)
                .query((row, number) -> NoticeRows.read(row))
                .optional();
    }

    @Override
    public Set<String> recipientsOf(UUID causeEventId) {
        return new HashSet<>(
                jdbc.sql("SELECT DISTINCT recipient FROM notification WHERE cause_event_id = ?")
                        .param(causeEventId)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    @Override
    public List<Recipient> toldAsLate(Notice notice) {
        Deadline deadline = notice.deadline();
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (recipient) recipient, recipient_name, address
                        FROM notification
                        WHERE kind = 'BREACHED' AND episode_id = ? AND step = ? AND NOT escalated
                        ORDER BY recipient
                        """)
                .param(notice.episodeId())
                .param(deadline == null ? null : deadline.step().name())
                .query((row, number) -> NoticeRows.recipient(row))
                .list();
    }
}
