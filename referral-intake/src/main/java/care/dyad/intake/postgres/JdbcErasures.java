package care.dyad.intake.postgres;

import care.dyad.intake.application.Erasure;
import care.dyad.intake.application.Erasures;
import care.dyad.intake.application.OpenReferral;
import care.dyad.intake.domain.ErasureReason;
import care.dyad.intake.domain.ReferralId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
class JdbcErasures implements Erasures {

    private static final String DECIDE =
            """
            INSERT INTO erasure (referral_id, reason, decided_by, decided_at) VALUES (?, ?, ?, ?)
            """;

    private static final String FORGET =
            """
            UPDATE referral
            SET source_reference = ?, fingerprint = repeat('0', 64), content_fingerprint = NULL,
                mother_key = NULL
            WHERE referral_id = ?
            """;

    private final JdbcClient jdbc;
    private final SourceDigests digests;

    JdbcErasures(JdbcClient jdbc, SourceDigests digests) {
        this.jdbc = jdbc;
        this.digests = digests;
    }

    @Override
    public Optional<Erasure> of(ReferralId referral) {
        return jdbc.sql("SELECT * FROM erasure WHERE referral_id = ?")
                .param(referral.value())
                .query(JdbcErasures::erasure)
                .optional();
    }

    @Override
    public void decide(Erasure erasure, OpenReferral referral) {
        UUID id = erasure.referral().value();
        jdbc.sql(DECIDE)
                .param(id)
                .param(erasure.reason().name())
                .param(erasure.decidedBy())
                .param(erasure.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(FORGET).params(digests.of(referral.system(), referral.reference()), id).update();
    }

    @Override
    public List<Telling> tellAgain() {
        return jdbc.sql(
                        """
                        UPDATE erasure SET told = told + 1 WHERE confirmed_at IS NULL
                        RETURNING referral_id, told
                        """)
                .query((row, number) -> new Telling(referral(row), row.getInt("told")))
                .list();
    }

    @Override
    public void confirm(ReferralId referral, Instant at) {
        jdbc.sql(
                        """
                        UPDATE erasure SET confirmed_at = ?
                        WHERE referral_id = ? AND confirmed_at IS NULL
                        """)
                .params(at.atOffset(ZoneOffset.UTC), referral.value())
                .update();
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Erasure(
                referral(row),
                ErasureReason.valueOf(row.getString("reason")),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }

    private static ReferralId referral(ResultSet row) throws SQLException {
        return new ReferralId(row.getObject("referral_id", UUID.class));
    }
}
