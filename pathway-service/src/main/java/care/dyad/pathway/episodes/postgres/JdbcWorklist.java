package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.Worklist;
import care.dyad.pathway.episodes.application.WorklistEntry;
import care.dyad.pathway.episodes.domain.EpisodeState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The worklist, read along its index. */
@Component
class JdbcWorklist implements Worklist {

    private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    private static final String WANTED =
            """
            next_due_at IS NOT NULL
                AND (next_due_at, episode_id) > (:dueAt, :episodeId)
                AND (NOT :onlyLinkWork OR (pathway = 'VCSE_LINK_WORK' AND state <> 'PROPOSED'))
            ORDER BY next_due_at, episode_id LIMIT :atMost
            """;

    private static final String OF_ALL = "SELECT * FROM episode WHERE " + WANTED;

    /** A page of each team, because an index holds each team's episodes in order, and no other. */
    private static final String OF_TEAMS =
            """
            SELECT e.* FROM unnest(:teams::text[]) AS team(id)
            CROSS JOIN LATERAL (SELECT * FROM episode WHERE service_id = team.id AND %s) e
            """
                    .formatted(WANTED);

    private static final String PAGE =
            """
            SELECT e.*, c.reference, c.priority, c.interpreter_language,
                   EXISTS (SELECT FROM review r WHERE r.referral_id = e.referral_id
                           AND r.state = 'AWAITS_SECOND_PERSON') AS awaits_second_person,
                   EXISTS (SELECT FROM withdrawal w WHERE w.referral_id = e.referral_id
                           AND w.state = 'AWAITS_REVIEW') AS withdrawn
            FROM (%s) e JOIN referral_case c USING (referral_id)
            ORDER BY e.next_due_at, e.episode_id
            LIMIT :atMost
            """;

    private final JdbcClient jdbc;

    JdbcWorklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorklistEntry> page(Staff staff, @Nullable Place after, int atMost) {
        Place from = after == null ? START : after;
        Set<String> teams = staff.teams();
        return jdbc.sql(PAGE.formatted(teams == null ? OF_ALL : OF_TEAMS))
                .param("dueAt", Columns.time(from.dueAt()))
                .param("episodeId", from.episodeId())
                .param("onlyLinkWork", staff.onlyLinkWork())
                .param("teams", teams == null ? null : teams.toArray(String[]::new))
                .param("atMost", atMost)
                .query(
                        (row, n) ->
                                new WorklistEntry(
                                        Rows.timedEpisode(row),
                                        EpisodeState.valueOf(row.getString("state")),
                                        row.getBoolean("awaits_second_person"),
                                        row.getBoolean("withdrawn"),
                                        Rows.time(row, "next_due_at"),
                                        row.getString("assigned_to"),
                                        row.getString("interpreter_language")))
                .list();
    }
}
