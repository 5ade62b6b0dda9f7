package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.application.HeldReferral;
import care.dyad.pathway.episodes.application.Pregnancies;
import care.dyad.pathway.episodes.domain.Mute;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Finds the referrals of a pregnancy by the identity of the mother and their dates. */
@Component
class JdbcPregnancies implements Pregnancies {

    /** Two referrals are of one pregnancy when their dates are at most 60 days apart [DEFAULT]. */
    private static final String HOLD =
            """
            SELECT * FROM referral_case
            WHERE referral_id = :id OR referral_id IN (
                SELECT o.referral_id
                FROM identity i JOIN identity o
                    ON o.referral_id = ANY (i.earlier_referrals)
                    OR (o.earlier_referrals @> ARRAY[i.referral_id] AND o.earlier_referrals <> '{}')
                WHERE i.referral_id = :id
                    AND abs(coalesce(i.estimated_due_date, i.baby_birth_date)
                            - coalesce(o.estimated_due_date, o.baby_birth_date)) <= 60)
            ORDER BY referral_id
            FOR UPDATE
            """;

    private static final String STORE =
            """
            UPDATE referral_case
            SET muted_reason = :reason, muted_by = :by, muted_at = :at,
                muted_recorded_at = :recordedAt, version = version + 1, case_events = case_events + 1
            WHERE referral_id = :id
            """;

    private final JdbcClient jdbc;

    JdbcPregnancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldReferral> hold(UUID referralId) {
        return jdbc.sql(HOLD)
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new HeldReferral(
                                        Rows.id(row, "referral_id"),
                                        row.getString("reference"),
                                        row.getLong("version"),
                                        row.getLong("case_events"),
                                        NeedsRow.mute(row)))
                .list();
    }

    @Override
    public void store(HeldReferral held, @Nullable Mute mute) {
        jdbc.sql(STORE)
                .param("id", held.referralId())
                .param("reason", mute == null ? null : mute.reason().name())
                .param("by", mute == null ? null : mute.by())
                .param("at", mute == null ? null : Columns.time(mute.effectiveAt()))
                .param("recordedAt", mute == null ? null : Columns.time(mute.recordedAt()))
                .update();
    }
}
