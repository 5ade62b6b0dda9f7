package care.dyad.intake.postgres;

import care.dyad.intake.domain.Pseudonyms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what referrals of one mother are found: a digest of her NHS number. */
@Component
class MotherKeys {

    private final Pseudonyms pseudonyms;

    MotherKeys(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** The key; null when the number is not known. */
    @Nullable String of(@Nullable String nhsNumber) {
        return nhsNumber == null ? null : pseudonyms.of("NHS number", nhsNumber);
    }
}
