package care.dyad.notification.postgres;

import care.dyad.notification.application.Mutes;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.ReferralId;

import org.jspecify.annotations.Nullable;
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
    public void mute(News.Muted muted) {
        keep(muted.referral(), muted.sequence(), muted.reason(), muted.at());
    }

    @Override
    public void unmute(News.Unmuted unmuted) {
        keep(unmuted.referral(), unmuted.sequence(), null, unmuted.at());
    }

    private void keep(ReferralId referral, long sequence, @Nullable String reason, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO mute (referral_id, sequence, reason, changed_at)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (referral_id) DO UPDATE
                        SET sequence = excluded.sequence, reason = excluded.reason,
                            changed_at = excluded.changed_at
                        WHERE mute.sequence < excluded.sequence
                        """)
                .param(referral.value())
                .param(sequence)
                .param(reason)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<ReferralId> among(Set<ReferralId> referrals) {
        if (referrals.isEmpty()) {
            return Set.of();
        }
        UUID[] ids = referrals.stream().map(ReferralId::value).toArray(UUID[]::new);
        return new HashSet<>(
                jdbc.sql(
                                """
                        SELECT referral_id FROM mute
                        WHERE referral_id = ANY (?) AND reason IS NOT NULL
                        """)
                        .param(ids)
                        .query((row, number) -> new ReferralId(row.getObject(1, UUID.class)))
                        .list());
    }
}
