package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.domain.CareNeeds;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.MuteReason;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What everybody who cares for the mother has to know, in the row of a case. */
final class NeedsRow {

    private NeedsRow() {}

    static CareNeeds needs(ResultSet row) throws SQLException {
        return new CareNeeds(
                row.getString("interpreter_language"),
                row.getBoolean("safeguarding_concern"),
                row.getString("concern_owner"),
                mute(row));
    }

    static @Nullable Mute mute(ResultSet row) throws SQLException {
        String reason = row.getString("muted_reason");
        return reason == null
                ? null
                : new Mute(
                        MuteReason.valueOf(reason),
                        row.getString("muted_by"),
                        Rows.time(row, "muted_at"),
                        Rows.time(row, "muted_recorded_at"));
    }
}
