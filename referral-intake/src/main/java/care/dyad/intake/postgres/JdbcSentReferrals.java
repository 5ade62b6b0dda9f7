package care.dyad.intake.postgres;

import care.dyad.intake.application.KnownReferral;
import care.dyad.intake.application.SentReferrals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

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
    public List<KnownReferral> of(String account, int skipped, int most) {
        return jdbc.sql(
                        JdbcReferrals.COLUMNS
                                + """
                                WHERE account = ?
                                ORDER BY received_at DESC, referral_id
                                OFFSET ? LIMIT ?
                                """)
                .params(account, skipped, most)
                .query(JdbcReferrals::referral)
                .list();
    }
}
