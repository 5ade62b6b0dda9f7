package care.dyad.intake.postgres;

import care.dyad.intake.application.SentReferrals;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
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
    public List<Receipt> of(String account, int skipped, int most) {
        return jdbc.sql(
                        """
                        SELECT referral_id, reference, received_at
                        FROM referral
                        WHERE account = ?
                        ORDER BY received_at DESC, referral_id
                        OFFSET ? LIMIT ?
                        """)
                .params(account, skipped, most)
                .query(
                        (row, number) ->
                                new Receipt(
                                        new ReferralId(row.getObject("referral_id", UUID.class)),
                                        new Reference(row.getString("reference")),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }
}
