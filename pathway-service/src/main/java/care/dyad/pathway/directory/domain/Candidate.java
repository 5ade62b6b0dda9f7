package care.dyad.pathway.directory.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a service looks at before it takes a referral; holds no direct identifier.
 *
 * @param area local authority of residence; null when it cannot be told
 * @param stage stage of the perinatal period
 * @param childAgeMonths completed months since the birth, or since the loss; null before it
 * @param motherAgeYears completed years of the mother; null when not known
 * @param referrer role of the referrer
 */
public record Candidate(
        @Nullable AreaCode area,
        Stage stage,
        @Nullable Integer childAgeMonths,
        @Nullable Integer motherAgeYears,
        ReferrerRole referrer) {

    /** The same candidate in another area. */
    public Candidate in(@Nullable AreaCode another) {
        return new Candidate(another, stage, childAgeMonths, motherAgeYears, referrer);
    }
}
