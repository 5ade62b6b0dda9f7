package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.application.Withdrawals;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Withdrawals. A case that is being opened and a withdrawal of it that is being added cannot see
 * each other, so one waits for the other: those who open share a lock that whoever adds takes
 * alone.
 */
@Component
class WithdrawalRows implements Withdrawals {

    /** Key of the advisory lock: "withdraw" in ASCII. */
    private static final long LOCK = 0x7769746864726177L;

    private static final String ADD =
            """
            INSERT INTO withdrawal (referral_id, event_id, reason, withdrawn_at, state)
            VALUES (:referralId, :eventId, :reason, :at, :state)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Withdrawal> beforeOpening(Collection<UUID> referralIds) {
        lock("SELECT pg_advisory_xact_lock_shared(:lock)");
        Map<UUID, Withdrawal> withdrawn = new HashMap<>();
        jdbc.sql("SELECT * FROM withdrawal WHERE referral_id = ANY (:ids)")
                .param("ids", referralIds.toArray(UUID[]::new))
                .query((row, n) -> withdrawal(row))
                .list()
                .forEach(one -> withdrawn.put(one.referralId(), one));
        return withdrawn;
    }

    @Override
    public boolean add(Withdrawal withdrawal) {
        lock("SELECT pg_advisory_xact_lock(:lock)");
        return jdbc.sql(ADD)
                        .param("referralId", withdrawal.referralId())
                        .param("eventId", withdrawal.eventId())
                        .param("reason", withdrawal.reason())
                        .param("at", Columns.time(withdrawal.at()))
                        .param("state", withdrawal.state().name())
                        .update()
                == 1;
    }

    @Override
    public void settle(UUID referralId, WithdrawalState state) {
        jdbc.sql("UPDATE withdrawal SET state = :state WHERE referral_id = :id")
                .param("id", referralId)
                .param("state", state.name())
                .update();
    }

    /** The withdrawal of a referral; null when there is none. */
    @Nullable Withdrawal of(UUID referralId) {
        return jdbc.sql("SELECT * FROM withdrawal WHERE referral_id = :id")
                .param("id", referralId)
                .query((row, n) -> withdrawal(row))
                .optional()
                .orElse(null);
    }

    private void lock(String statement) {
        jdbc.sql(statement).param("lock", LOCK).query().listOfRows();
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(
                Rows.id(row, "event_id"),
                null,
                Rows.id(row, "referral_id"),
                row.getString("reason"),
                Rows.time(row, "withdrawn_at"),
                WithdrawalState.valueOf(row.getString("state")));
    }
}
