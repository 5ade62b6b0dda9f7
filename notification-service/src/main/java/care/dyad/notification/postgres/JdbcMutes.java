package care.dyad.notification.postgres;

import care.dyad.notification.application.Mutes;
import care.dyad.notification.domain.ReferralId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Mutes in PostgreSQL. */
@Repository
class JdbcMutes implements Mutes {

    private final JdbcClient jdbc;

    JdbcMutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void mute(ReferralId referral, String reason, Instant at) {
        jdbc.sql("INSERT INTO mute VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(referral.value(), reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<ReferralId> among(Set<ReferralId> referrals) {
        if (referrals.isEmpty()) {
            return Set.of();
        }
        UUID[] ids = referrals.stream().map(ReferralId::value).toArray(UUID[]::new);
        return new HashSet<>(
                jdbc.sql("SELECT referral_id FROM mute WHERE referral_id = ANY (?)")
                        .param(ids)
                        .query((row, number) -> new ReferralId(row.getObject(1, UUID.class)))
                        .list());
    }
}
