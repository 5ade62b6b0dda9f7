package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.pages.application.WorklistRow;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads a row of a worklist. */
final class WorklistRowMapper {

    private WorklistRowMapper() {}

    static WorklistRow row(ResultSet row, int number) throws SQLException {
        return new WorklistRow(
                episode(row),
                EpisodeState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                dueAt(row),
                row.getBoolean("awaits_second_person"),
                row.getBoolean("withdrawn"),
                Stage.valueOf(row.getString("stage")),
                row.getString("muted_reason") != null,
                row.getString("family_name") == null ? null : People.person(row),
                row.getLong("version"),
                row.getString("assigned_to"));
    }

    private static TimedEpisode episode(ResultSet row) throws SQLException {
        String service = row.getString("service_id");
        return new TimedEpisode(
                row.getObject("referral_id", UUID.class),
                row.getString("reference"),
                row.getObject("episode_id", UUID.class),
                Pathway.valueOf(row.getString("pathway")),
                service == null
                        ? null
                        : new Contact(
                                service,
                                row.getString("service_name"),
                                row.getString("service_email")),
                Priority.valueOf(row.getString("priority")));
    }

    private static @Nullable Instant dueAt(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("next_due_at", OffsetDateTime.class);
        return due == null ? null : due.toInstant();
    }
}
