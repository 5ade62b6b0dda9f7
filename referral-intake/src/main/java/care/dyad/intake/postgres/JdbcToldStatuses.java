package care.dyad.intake.postgres;

import care.dyad.intake.application.StatusChange;
import care.dyad.intake.application.ToldStatus;
import care.dyad.intake.application.ToldStatuses;
import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Component
class JdbcToldStatuses implements ToldStatuses {

    private final JdbcClient jdbc;

    JdbcToldStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToldStatus> open(Collection<ReferralId> referrals) {
        return jdbc.sql(
                        "SELECT "
                                + JdbcReferrals.COLUMNS
                                + """
                               , source_system, partner,
                               CASE WHEN EXISTS (SELECT FROM erasure e
                                                 WHERE e.referral_id = referral.referral_id)
                                    THEN '' ELSE source_reference END AS source_reference,
                               status_sequence, status_told, status_due_at
                        FROM referral WHERE referral_id = ANY (?) ORDER BY referral_id FOR UPDATE
                        """)
                .param(referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(JdbcToldStatuses::told)
                .list();
    }

    @Override
    public void tell(List<StatusChange> changes) {
        jdbc.sql(
                        """
                        UPDATE referral r
                        SET status_sequence = n.sequence, status_told = n.told,
                            status_due_at = n.due_at
                        FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[])
                             AS n (referral_id, sequence, told, due_at)
                        WHERE r.referral_id = n.referral_id
                        """)
                .param(
                        changes.stream()
                                .map(one -> one.status().receipt().id().value())
                                .toArray(UUID[]::new))
                .param(changes.stream().map(StatusChange::sequence).toArray(Long[]::new))
                .param(changes.stream().map(StatusChange::essence).toArray(String[]::new))
                .param(changes.stream().map(JdbcToldStatuses::due).toArray(String[]::new))
                .update();
    }

    /** As text, because the driver takes no array of times. */
    private static @Nullable String due(StatusChange change) {
        Instant due = change.status().dueAt();
        return due == null ? null : due.toString();
    }

    private static ToldStatus told(ResultSet row, int number) throws SQLException {
        return new ToldStatus(
                JdbcReferrals.referral(row, number),
                row.getString("source_system"),
                row.getString("source_reference"),
                row.getString("partner"),
                row.getLong("status_sequence"),
                row.getString("status_told"),
                Times.in(row, "status_due_at"));
    }
}
