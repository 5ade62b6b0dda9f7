package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The mother. Masked when printed.
 *
 * @param nhsNumber ten digits, or null: not everybody is registered
 * @param familyName family name
 * @param givenName given name
 * @param birthDate date of birth
 * @param postcode full or outward postcode, or null
 * @param localAuthority ONS code of the local authority of residence, or null
 * @param gpPracticeOds ODS code of the GP practice, or null
 * @param ethnicCategory one of the 18 codes of England, or null; Z (not stated) is not 99 (not
 *     known)
 * @param interpreterLanguage BCP 47 language, or null when no interpreter is needed
 * @param phone telephone number, or null
 * @param email e-mail address, or null
 * @param safeContact how to contact her safely
 */
public record Mother(
        @Nullable String nhsNumber,
        String familyName,
        String givenName,
        LocalDate birthDate,
        @Nullable String postcode,
        @Nullable String localAuthority,
        @Nullable String gpPracticeOds,
        @Nullable String ethnicCategory,
        @Nullable String interpreterLanguage,
        @Nullable String phone,
        @Nullable String email,
        SafeContact safeContact) {

    public Mother {
        safeContact = Objects.requireNonNullElse(safeContact, SafeContact.NOT_STATED);
    }

    /** What can be checked of her by rules of the domain. */
    public MotherIdentity identity() {
        return new MotherIdentity(nhsNumber, birthDate);
    }

    @Override
    public String toString() {
        return "Mother[masked]";
    }
}
