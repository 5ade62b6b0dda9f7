package care.dyad.intake.postgres;

import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.DeadlineState;
import care.dyad.intake.domain.ReferralId;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The deadlines of episodes as rows. */
final class DeadlineRows {

    static final String KEEP =
            """
            INSERT INTO referral_deadline AS known
                (referral_id, episode_id, clock, sequence, due_at, previous_due_at, state)
            VALUES (:referral, :episode, :clock, :sequence, :dueAt, :previousDueAt, :state)
            ON CONFLICT (referral_id, episode_id, clock) DO UPDATE
            SET sequence = excluded.sequence, due_at = excluded.due_at,
                previous_due_at = coalesce(excluded.previous_due_at, known.previous_due_at),
                state = excluded.state
            WHERE known.sequence < excluded.sequence
            """;

    static final String OF = "SELECT * FROM referral_deadline WHERE referral_id = ANY (:referrals)";

    private DeadlineRows() {}

    static MapSqlParameterSource parameters(Deadline deadline) {
        return new MapSqlParameterSource()
                .addValue("referral", deadline.referral().value())
                .addValue("episode", deadline.episode())
                .addValue("clock", deadline.clock())
                .addValue("sequence", deadline.sequence())
                .addValue("dueAt", Times.of(deadline.dueAt()))
                .addValue("previousDueAt", Times.of(deadline.previousDueAt()))
                .addValue("state", deadline.state().name());
    }

    static Deadline read(ResultSet row, int number) throws SQLException {
        return new Deadline(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("episode_id", UUID.class),
                row.getString("clock"),
                row.getLong("sequence"),
                Objects.requireNonNull(Times.in(row, "due_at")),
                Times.in(row, "previous_due_at"),
                DeadlineState.valueOf(row.getString("state")));
    }
}
