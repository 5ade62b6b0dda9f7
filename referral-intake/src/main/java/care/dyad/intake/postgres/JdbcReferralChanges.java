package care.dyad.intake.postgres;

import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.OpenReferral;
import care.dyad.intake.application.ReferralChanges;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

@Component
class JdbcReferralChanges implements ReferralChanges {

    private final JdbcClient jdbc;

    JdbcReferralChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OpenReferral> open(ReferralId id) {
        return jdbc.sql(
                        """
                        SELECT referral_id, reference, received_at, account, source_system,
                               source_reference, sequence, identity_sequence, withdrawal_reason,
                               coalesce(content_fingerprint, fingerprint) AS content,
                               content_sent_at,
                               EXISTS (SELECT FROM erasure e
                                       WHERE e.referral_id = referral.referral_id) AS erased
                        FROM referral WHERE referral_id = ? FOR UPDATE
                        """)
                .param(id.value())
                .query(JdbcReferralChanges::referral)
                .optional();
    }

    @Override
    public void corrected(ReferralId id, Fingerprint content, Instant sentAt) {
        jdbc.sql(
                        """
                        UPDATE referral SET content_fingerprint = ?, content_sent_at = ?,
                               sequence = sequence + 1,
                               identity_sequence = identity_sequence + 1
                        WHERE referral_id = ?
                        """)
                .params(content.hex(), sentAt.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    @Override
    public void withdrawn(ReferralId id, WithdrawalReason reason, Instant at) {
        jdbc.sql(
                        """
                        UPDATE referral SET withdrawal_reason = ?, withdrawn_at = ?,
                               sequence = sequence + 1
                        WHERE referral_id = ?
                        """)
                .params(reason.name(), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    private static OpenReferral referral(ResultSet row, int number) throws SQLException {
        String reason = row.getString("withdrawal_reason");
        OffsetDateTime sentAt = row.getObject("content_sent_at", OffsetDateTime.class);
        return new OpenReferral(
                new Receipt(
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getString("account"),
                row.getString("source_system"),
                row.getString("source_reference"),
                new Fingerprint(row.getString("content")),
                sentAt == null ? null : sentAt.toInstant(),
                row.getLong("sequence"),
                row.getLong("identity_sequence"),
                reason == null ? null : WithdrawalReason.valueOf(reason),
                row.getBoolean("erased"));
    }
}
