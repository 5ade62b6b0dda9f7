package care.dyad.pathway.identities.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who a referral is about and what the referrer wrote. Personal data: it never prints itself.
 *
 * @param referralId the referral
 * @param sequence position among the identities of the referral; the highest is the latest
 * @param safeChannels channels on which the mother may be contacted, joined by commas
 * @param voicemail whether a voicemail may be left
 * @param reason the referrer's words
 * @param earlierReferrals referrals of the same mother received before, joined by commas
 */
public record Identity(
        UUID referralId,
        long sequence,
        String sourceSystem,
        String sourceReference,
        String referrerRole,
        @Nullable String referrerName,
        @Nullable String referrerOrganisation,
        @Nullable String referrerPhone,
        @Nullable String referrerEmail,
        @Nullable String nhsNumber,
        String familyName,
        String givenName,
        @Nullable LocalDate birthDate,
        @Nullable String postcode,
        @Nullable String gpPracticeOds,
        @Nullable String phone,
        @Nullable String email,
        String safeChannels,
        boolean voicemail,
        @Nullable String safeContactNote,
        @Nullable LocalDate estimatedDueDate,
        @Nullable LocalDate babyBirthDate,
        @Nullable LocalDate lossDate,
        String reason,
        @Nullable String safeguardingDetail,
        String earlierReferrals) {

    @Override
    public String toString() {
        return "Identity[" + referralId + ", masked]";
    }
}
