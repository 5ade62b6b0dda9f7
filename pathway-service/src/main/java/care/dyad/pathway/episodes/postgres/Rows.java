package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads values of rows. */
final class Rows {

    private Rows() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static List<Instant> times(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Timestamp[]) row.getArray(column).getArray())
                .map(Timestamp::toInstant)
                .toList();
    }

    static <T> List<T> list(ResultSet row, String column, Function<String, T> parse)
            throws SQLException {
        return List.of((String[]) row.getArray(column).getArray()).stream().map(parse).toList();
    }

    static Pathway pathway(ResultSet row) throws SQLException {
        return Pathway.valueOf(row.getString("pathway"));
    }

    static @Nullable Contact service(ResultSet row) throws SQLException {
        String id = row.getString("service_id");
        return id == null
                ? null
                : new Contact(id, row.getString("service_name"), row.getString("service_email"));
    }

    static TimedEpisode timedEpisode(ResultSet row) throws SQLException {
        return new TimedEpisode(
                id(row, "referral_id"),
                row.getString("reference"),
                id(row, "episode_id"),
                pathway(row),
                service(row),
                Priority.valueOf(row.getString("priority")));
    }

    static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                timedEpisode(row),
                time(row, "received_at"),
                EpisodeState.valueOf(row.getString("state")),
                assessment(row),
                timeOrNull(row, "intervention_at"),
                row.getString("assigned_to"));
    }

    private static StaffAct.@Nullable Assessment assessment(ResultSet row) throws SQLException {
        return row.getObject("attended_at") == null
                ? null
                : new StaffAct.Assessment(
                        time(row, "attended_at"),
                        row.getString("attendance"),
                        row.getString("mechanism"));
    }

    static EpisodeClock clock(ResultSet row) throws SQLException {
        String reason = row.getString("breach_reason");
        return new EpisodeClock(
                new Deadline(
                        ClockKind.valueOf(row.getString("kind")),
                        time(row, "started_at"),
                        time(row, "due_at"),
                        times(row, "reminders")),
                ClockState.valueOf(row.getString("state")),
                timeOrNull(row, "met_at"),
                reason == null ? null : BreachReason.valueOf(reason));
    }
}
