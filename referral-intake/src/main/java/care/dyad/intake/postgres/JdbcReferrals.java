package care.dyad.intake.postgres;

import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.KnownReferral;
import care.dyad.intake.application.Referrals;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Source;
import care.dyad.intake.domain.SubmittedReferral;
import care.dyad.intake.domain.WithdrawalReason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

@Component
class JdbcReferrals implements Referrals {

    /** What {@link #referral} reads. */
    static final String COLUMNS =
            "referral_id, reference, received_at, account, fingerprint, withdrawal_reason";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM referral ";

    /**
     * The reference of an erased referral is a digest, with which nothing else collides. The lock
     * is that of {@link JdbcEarlierReferrals}.
     */
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO referral (referral_id, reference, received_at, account, fingerprint,
                                      source_system, source_reference, content_sent_at, mother_key)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, mother.key
                FROM (SELECT key, pg_advisory_xact_lock(hashtextextended(key, 0))
                      FROM (VALUES (?::text)) AS one(key)) AS mother
                WHERE NOT EXISTS (SELECT FROM referral
                                  WHERE source_system = ? AND source_reference IN (?, ?))
                ON CONFLICT DO NOTHING RETURNING referral_id)
            INSERT INTO awaited_referral (referral_id)
            SELECT referral_id FROM added
            """;

    private final JdbcClient jdbc;
    private final SourceDigests digests;
    private final MotherKeys keys;

    JdbcReferrals(JdbcClient jdbc, SourceDigests digests, MotherKeys keys) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.keys = keys;
    }

    @Override
    public Optional<KnownReferral> from(Source source) {
        return jdbc.sql(SELECT + "WHERE source_system = ? AND source_reference IN (?, ?)")
                .param(source.system())
                .param(source.reference())
                .param(digests.of(source.system(), source.reference()))
                .query(JdbcReferrals::referral)
                .optional();
    }

    @Override
    public Optional<KnownReferral> with(ReferralId id) {
        return jdbc.sql(SELECT + "WHERE referral_id = ?")
                .param(id.value())
                .query(JdbcReferrals::referral)
                .optional();
    }

    @Override
    public boolean add(SubmittedReferral content, KnownReferral referral) {
        Receipt receipt = referral.receipt();
        Source source = content.source();
        return jdbc.sql(ADD)
                        .param(receipt.id().value())
                        .param(receipt.reference().value())
                        .param(receipt.receivedAt().atOffset(ZoneOffset.UTC))
                        .param(referral.account())
                        .param(referral.fingerprint().hex())
                        .param(source.system())
                        .param(source.reference())
                        .param(source.sentAt().atOffset(ZoneOffset.UTC))
                        .param(keys.of(content.mother().nhsNumber()))
                        .param(source.system())
                        .param(source.reference())
                        .param(digests.of(source.system(), source.reference()))
                        .update()
                == 1;
    }

    static KnownReferral referral(ResultSet row, int number) throws SQLException {
        String withdrawn = row.getString("withdrawal_reason");
        return new KnownReferral(
                new Receipt(
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getString("account"),
                new Fingerprint(row.getString("fingerprint")),
                withdrawn == null ? null : WithdrawalReason.valueOf(withdrawn));
    }
}
