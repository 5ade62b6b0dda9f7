package care.dyad.intake.postgres;

import care.dyad.intake.IntakeSettings;
import care.dyad.intake.application.AwaitedReferral;
import care.dyad.intake.application.AwaitedReferrals;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@Component
class JdbcAwaitedReferrals implements AwaitedReferrals {

    private static final String OVERDUE = "since < now() - make_interval(secs => ?)";

    private final JdbcClient jdbc;
    private final long grace;

    JdbcAwaitedReferrals(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.grace = settings.unaccountedAfter().toSeconds();
    }

    @Override
    public void accountFor(Collection<ReferralId> referrals) {
        jdbc.sql(
                        """
                        DELETE FROM awaited_referral WHERE referral_id IN (
                            SELECT referral_id FROM awaited_referral WHERE referral_id = ANY (?)
                            ORDER BY referral_id FOR UPDATE)
                        """)
                .param(referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public long received() {
        return jdbc.sql("SELECT count(*) FROM referral").query(Long.class).single();
    }

    @Override
    public long countOverdue() {
        return jdbc.sql("SELECT count(*) FROM awaited_referral WHERE " + OVERDUE)
                .param(grace)
                .query(Long.class)
                .single();
    }

    @Override
    public List<AwaitedReferral> overdue(int skipped, int most) {
        return jdbc.sql(
                        """
                        SELECT referral_id, reference, received_at, since,
                               EXISTS (SELECT FROM outbox
                                       WHERE record_key = referral_id::text) AS in_outbox
                        FROM awaited_referral JOIN referral USING (referral_id)
                        WHERE\s"""
                                + OVERDUE
                                + " ORDER BY since, referral_id OFFSET ? LIMIT ?")
                .params(grace, skipped, most)
                .query(JdbcAwaitedReferrals::awaited)
                .list();
    }

    private static AwaitedReferral awaited(ResultSet row, int number) throws SQLException {
        return new AwaitedReferral(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Reference(row.getString("reference")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_outbox"));
    }
}
