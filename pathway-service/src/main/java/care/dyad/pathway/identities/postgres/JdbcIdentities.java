package care.dyad.pathway.identities.postgres;

import care.dyad.pathway.identities.application.Identities;
import care.dyad.pathway.identities.domain.Identity;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Identities in their own table; an erasure deletes the row. */
@Component
class JdbcIdentities implements Identities {

    private static final String KEEP =
            """
            INSERT INTO identity
                (referral_id, sequence, source_system, source_reference, referrer_role,
                 referrer_name, referrer_organisation, referrer_phone, referrer_email, nhs_number,
                 family_name, given_name, birth_date, postcode, gp_practice_ods, phone, email,
                 safe_channels, voicemail, safe_contact_note, estimated_due_date, baby_birth_date,
                 loss_date, reason, safeguarding_detail, earlier_referrals)
            VALUES
                (:referralId, :sequence, :sourceSystem, :sourceReference, :referrerRole,
                 :referrerName, :referrerOrganisation, :referrerPhone, :referrerEmail, :nhsNumber,
                 :familyName, :givenName, :birthDate, :postcode, :gpPracticeOds, :phone, :email,
                 :safeChannels, :voicemail, :safeContactNote, :estimatedDueDate, :babyBirthDate,
                 :lossDate, :reason, :safeguardingDetail,
                 string_to_array(:earlierReferrals, ',')::uuid[])
            ON CONFLICT (referral_id) DO UPDATE SET
                (sequence, source_system, source_reference, referrer_role,
                 referrer_name, referrer_organisation, referrer_phone, referrer_email, nhs_number,
                 family_name, given_name, birth_date, postcode, gp_practice_ods, phone, email,
                 safe_channels, voicemail, safe_contact_note, estimated_due_date, baby_birth_date,
                 loss_date, reason, safeguarding_detail, earlier_referrals) =
                (EXCLUDED.sequence, EXCLUDED.source_system, EXCLUDED.source_reference,
                 EXCLUDED.referrer_role, EXCLUDED.referrer_name, EXCLUDED.referrer_organisation,
                 EXCLUDED.referrer_phone, EXCLUDED.referrer_email, EXCLUDED.nhs_number,
                 EXCLUDED.family_name, EXCLUDED.given_name, EXCLUDED.birth_date, EXCLUDED.postcode,
                 EXCLUDED.gp_practice_ods, EXCLUDED.phone, EXCLUDED.email, EXCLUDED.safe_channels,
                 EXCLUDED.voicemail, EXCLUDED.safe_contact_note, EXCLUDED.estimated_due_date,
                 EXCLUDED.baby_birth_date, EXCLUDED.loss_date, EXCLUDED.reason,
                 EXCLUDED.safeguarding_detail, EXCLUDED.earlier_referrals)
            WHERE identity.sequence <= EXCLUDED.sequence
            """;

    private static final String ERASE =
            """
            WITH erased AS (
                DELETE FROM identity WHERE referral_id = :referralId
            ), unlinked AS (
                UPDATE identity
                SET earlier_referrals = array_remove(earlier_referrals, :referralId)
                WHERE earlier_referrals @> ARRAY[:referralId] AND referral_id <> :referralId
            )
            INSERT INTO identity_erasure (referral_id, erased_at) VALUES (:referralId, :at)
            ON CONFLICT DO NOTHING
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcIdentities(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<Identity> identities) {
        if (!identities.isEmpty()) {
            Set<UUID> erased = erased(identities);
            jdbc.batchUpdate(
                    KEEP,
                    identities.stream()
                            .filter(one -> !erased.contains(one.referralId()))
                            .map(SimplePropertySqlParameterSource::new)
                            .toArray(SqlParameterSource[]::new));
        }
    }

    private Set<UUID> erased(Collection<Identity> identities) {
        List<UUID> ids = identities.stream().map(Identity::referralId).toList();
        return Set.copyOf(
                jdbc.queryForList(
                        "SELECT referral_id FROM identity_erasure WHERE referral_id IN (:ids)",
                        Map.of("ids", ids),
                        UUID.class));
    }

    @Override
    public void erase(Collection<UUID> referralIds, Instant at) {
        for (UUID referralId : referralIds) {
            jdbc.update(ERASE, Map.of("referralId", referralId, "at", at.atOffset(ZoneOffset.UTC)));
        }
    }
}
