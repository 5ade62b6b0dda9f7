package care.dyad.intake.postgres;

import care.dyad.intake.domain.Holder;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Standing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What is known of referrals, episodes and gaps, as rows. */
final class ProgressRows {

    static final String KEEP =
            """
            INSERT INTO referral_progress AS known
                (referral_id, about, sequence, standing, pathway, held_by, held_by_id, due_at,
                 reasons, advice)
            VALUES (:referral, :about, :sequence, :standing, :pathway, :heldBy, :heldById, :dueAt,
                    string_to_array(:reasons, ','), :advice)
            ON CONFLICT (referral_id, about) DO UPDATE
            SET sequence = excluded.sequence, standing = excluded.standing, pathway = excluded.pathway,
                held_by = excluded.held_by, held_by_id = excluded.held_by_id,
                due_at = excluded.due_at, reasons = excluded.reasons, advice = excluded.advice
            WHERE known.sequence < excluded.sequence
            """;

    static final String OF = "SELECT * FROM referral_progress WHERE referral_id = ANY (:referrals)";

    private ProgressRows() {}

    static MapSqlParameterSource parameters(Progress progress) {
        Holder holder = progress.heldBy();
        return new MapSqlParameterSource()
                .addValue("referral", progress.referral().value())
                .addValue("about", progress.about())
                .addValue("sequence", progress.sequence())
                .addValue("standing", progress.standing().name())
                .addValue("pathway", progress.pathway())
                .addValue("heldBy", holder == null ? null : holder.name())
                .addValue("heldById", holder == null ? null : holder.serviceId())
                .addValue("dueAt", Times.of(progress.dueAt()))
                .addValue("reasons", String.join(",", progress.reasons()))
                .addValue("advice", progress.advice());
    }

    static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("about", UUID.class),
                row.getLong("sequence"),
                Standing.valueOf(row.getString("standing")),
                row.getString("pathway"),
                holder(row),
                Times.in(row, "due_at"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("advice"));
    }

    private static @Nullable Holder holder(ResultSet row) throws SQLException {
        String id = row.getString("held_by_id");
        return id == null ? null : new Holder(id, row.getString("held_by"));
    }
}
