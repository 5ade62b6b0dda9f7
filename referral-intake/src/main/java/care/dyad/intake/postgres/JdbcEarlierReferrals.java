package care.dyad.intake.postgres;

import care.dyad.intake.application.EarlierReferrals;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps a keyed digest of the NHS number, never the number. */
@Component
class JdbcEarlierReferrals implements EarlierReferrals {

    /** So that of two referrals of one mother that come at once the later sees the earlier. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text";

    private static final String BEFORE =
            """
            SELECT referral_id FROM referral
            WHERE mother_key = (SELECT mother_key FROM referral WHERE referral_id = :id)
              AND (received_at, referral_id) < (:receivedAt, :id)
            ORDER BY received_at DESC, referral_id DESC
            LIMIT 20
            """;

    private final JdbcClient jdbc;
    private final MotherKeys keys;

    JdbcEarlierReferrals(JdbcClient jdbc, MotherKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void note(ReferralId id, @Nullable String nhsNumber) {
        String key = keys.of(nhsNumber);
        if (key != null) {
            jdbc.sql(LOCK).param(key).query(String.class).list();
        }
        jdbc.sql("UPDATE referral SET mother_key = ? WHERE referral_id = ?")
                .param(key)
                .param(id.value())
                .update();
    }

    @Override
    public List<ReferralId> before(Receipt receipt) {
        return jdbc.sql(BEFORE)
                .param("id", receipt.id().value())
                .param("receivedAt", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ReferralId(row.getObject(1, UUID.class)))
                .list();
    }
}
