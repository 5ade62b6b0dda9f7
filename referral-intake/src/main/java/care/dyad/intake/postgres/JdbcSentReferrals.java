package care.dyad.intake.postgres;

import care.dyad.intake.application.SentReferral;
import care.dyad.intake.application.SentReferrals;
import care.dyad.intake.domain.Reference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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
    public List<SentReferral> of(String account, int skipped, int most) {
        return jdbc.sql(
                        "SELECT "
                                + JdbcReferrals.COLUMNS
                                + """
                               , ARRAY(SELECT e.reference FROM referral e
                                     WHERE e.mother_key = r.mother_key AND e.account = r.account
                                         AND e.received_at < r.received_at
                                     ORDER BY e.received_at DESC LIMIT 5) AS earlier
                        FROM referral r
                        WHERE account = ?
                        ORDER BY received_at DESC, referral_id
                        OFFSET ? LIMIT ?
                        """)
                .params(account, skipped, most)
                .query(JdbcSentReferrals::sent)
                .list();
    }

    private static SentReferral sent(ResultSet row, int number) throws SQLException {
        return new SentReferral(
                JdbcReferrals.referral(row, number),
                Arrays.stream((String[]) row.getArray("earlier").getArray())
                        .map(Reference::new)
                        .toList());
    }
}
