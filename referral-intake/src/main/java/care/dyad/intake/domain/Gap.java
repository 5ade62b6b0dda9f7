package care.dyad.intake.domain;

import java.util.Objects;

/**
 * No service could take the referral on a pathway.
 *
 * @param pathway code of the pathway
 * @param reason code of why
 */
public record Gap(String pathway, String reason) {

    private static final String UNKNOWN = "UNKNOWN";

    static Gap of(Progress gap) {
        return new Gap(
                Objects.requireNonNullElse(gap.pathway(), UNKNOWN),
                gap.reasons().stream().findFirst().orElse(UNKNOWN));
    }
}
