package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * The person who refers, and how to answer. Masked when printed.
 *
 * @param role the person's role
 * @param name name
 * @param organisation organisation, or null
 * @param odsCode ODS code of the organisation, or null: many voluntary organisations have none
 * @param phone telephone number, or null
 * @param email e-mail address, or null
 */
public record Referrer(
        ReferrerRole role,
        String name,
        @Nullable String organisation,
        @Nullable String odsCode,
        @Nullable String phone,
        @Nullable String email) {

    @Override
    public String toString() {
        return "Referrer[" + role + ", masked]";
    }
}
