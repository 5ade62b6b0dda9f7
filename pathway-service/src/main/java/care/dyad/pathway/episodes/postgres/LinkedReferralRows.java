package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.application.LinkedReferral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Other referrals of the same mother, as the identities tell. */
@Component
class LinkedReferralRows {

    private static final String LINKED =
            """
            SELECT c.referral_id, c.reference, c.received_at,
                   EXISTS (SELECT FROM episode e
                           WHERE e.referral_id = c.referral_id AND e.state <> 'CLOSED') AS open
            FROM referral_case c
            WHERE c.referral_id IN (
                SELECT unnest(earlier_referrals) FROM identity WHERE referral_id = :id
                UNION
                SELECT referral_id FROM identity
                WHERE earlier_referrals @> ARRAY[:id] AND earlier_referrals <> '{}')
            ORDER BY c.received_at DESC, c.referral_id
            """;

    private final JdbcClient jdbc;

    LinkedReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LinkedReferral> of(UUID referralId) {
        return jdbc.sql(LINKED)
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new LinkedReferral(
                                        Rows.id(row, "referral_id"),
                                        row.getString("reference"),
                                        Rows.time(row, "received_at"),
                                        row.getBoolean("open")))
                .list();
    }
}
