package care.dyad.pathway.pages.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Who a referral is about. Personal data: it never prints itself.
 *
 * @param familyName of the mother
 * @param givenName of the mother
 * @param nhsNumber of the mother, ten digits; null when not known
 * @param birthDate of the mother; null when not known
 * @param baby what is known of the baby
 */
public record Person(
        String familyName,
        String givenName,
        @Nullable String nhsNumber,
        @Nullable LocalDate birthDate,
        Baby baby) {

    /**
     * What is known of the baby; each is null when it is not.
     *
     * @param birthDate when the baby was born
     * @param dueDate estimated date of delivery
     * @param lossDate when the baby was lost
     */
    public record Baby(
            @Nullable LocalDate birthDate,
            @Nullable LocalDate dueDate,
            @Nullable LocalDate lossDate) {}

    @Override
    public String toString() {
        return "Person[masked]";
    }
}
