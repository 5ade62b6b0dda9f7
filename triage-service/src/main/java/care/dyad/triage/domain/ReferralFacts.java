package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the rules may know of a referral: no identifier, no date, ages worked out at the received
 * date. A decision is a function of this alone.
 *
 * @param referrerRole role of the referrer
 * @param motherAgeYears completed years of the mother; null when not known
 * @param area how sure her area is
 * @param perinatal where she is in the perinatal period
 * @param presentation what is reported of her health
 * @param parentInfant what is reported of mother and baby together
 * @param consentToReferral she agreed to the referral
 * @param consentToShareWithVcse she agreed to sharing with a voluntary organisation
 * @param safeguardingConcern there is a safeguarding concern
 */
public record ReferralFacts(
        ReferrerRole referrerRole,
        @Nullable Integer motherAgeYears,
        AreaResolution area,
        Perinatal perinatal,
        Presentation presentation,
        ParentInfant parentInfant,
        boolean consentToReferral,
        boolean consentToShareWithVcse,
        boolean safeguardingConcern) {

    /** The same referral with this presentation. */
    public ReferralFacts with(Presentation other) {
        return with(other, parentInfant);
    }

    /** The same referral with this between mother and baby. */
    public ReferralFacts with(ParentInfant other) {
        return with(presentation, other);
    }

    private ReferralFacts with(Presentation mother, ParentInfant both) {
        return new ReferralFacts(
                referrerRole,
                motherAgeYears,
                area,
                perinatal,
                mother,
                both,
                consentToReferral,
                consentToShareWithVcse,
                safeguardingConcern);
    }
}
