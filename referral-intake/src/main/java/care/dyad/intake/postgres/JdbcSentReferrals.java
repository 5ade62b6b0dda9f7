package care.dyad.intake.postgres;

import care.dyad.intake.application.SentReferral;
import care.dyad.intake.application.SentReferrals;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Component
class JdbcSentReferrals implements SentReferrals {

    private final JdbcClient jdbc;

    JdbcSentReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int countOf(String account) {
        return jdbc.sql("SELECT count(*) FROM referral WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<SentReferral> of(String account, int skipped, int most) {
        return jdbc.sql(
                        """
                        SELECT referral_id, reference, received_at, withdrawal_reason,
                               ARRAY(SELECT e.reference FROM referral e
                                     WHERE e.mother_key = r.mother_key AND e.account = r.account
                                         AND e.received_at < r.received_at
                                     ORDER BY e.received_at DESC LIMIT 5) AS earlier
                        FROM referral r
                        WHERE account = ?
                        ORDER BY received_at DESC, referral_id
                        OFFSET ? LIMIT ?
                        """)
                .params(account, skipped, most)
                .query((row, number) -> sent(row))
                .list();
    }

    private static SentReferral sent(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawal_reason");
        return new SentReferral(
                new Receipt(
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                reason == null ? null : WithdrawalReason.valueOf(reason),
                Arrays.stream((String[]) row.getArray("earlier").getArray())
                        .map(Reference::new)
                        .toList());
    }
}
