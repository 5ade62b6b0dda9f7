package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What rules of the domain check about the mother. Masked when printed.
 *
 * @param nhsNumber as sent, or null
 * @param birthDate as sent, or null when it could not be read
 */
public record MotherIdentity(@Nullable String nhsNumber, @Nullable LocalDate birthDate)
        implements Checkable {

    @Override
    public String toString() {
        return "MotherIdentity[masked]";
    }
}
