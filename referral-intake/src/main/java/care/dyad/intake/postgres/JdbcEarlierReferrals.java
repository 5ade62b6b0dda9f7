package care.dyad.intake.postgres;

import care.dyad.intake.application.EarlierReferrals;
import care.dyad.intake.domain.Pseudonyms;
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

    private static final String NOTE =
            """
            WITH noted AS (UPDATE referral SET mother_key = :key WHERE referral_id = :id)
            SELECT referral_id FROM referral
            WHERE mother_key = :key AND (received_at, referral_id) < (:receivedAt, :id)
            ORDER BY received_at DESC, referral_id DESC
            LIMIT 20
            """;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    JdbcEarlierReferrals(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<ReferralId> before(Receipt receipt, @Nullable String nhsNumber) {
        if (nhsNumber == null) {
            jdbc.sql("UPDATE referral SET mother_key = NULL WHERE referral_id = ?")
                    .param(receipt.id().value())
                    .update();
            return List.of();
        }
        String key = pseudonyms.of("NHS number", nhsNumber);
        jdbc.sql(LOCK).param(key).query(String.class).list();
        return jdbc.sql(NOTE)
                .param("key", key)
                .param("id", receipt.id().value())
                .param("receivedAt", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ReferralId(row.getObject(1, UUID.class)))
                .list();
    }
}
