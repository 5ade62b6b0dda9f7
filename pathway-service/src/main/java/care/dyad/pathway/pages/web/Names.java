package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.domain.Person;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** How a person is written. */
final class Names {

    private Names() {}

    /** As in the NHS: family name in capitals, then the given name. */
    static String of(@Nullable Person person) {
        return person == null
                ? "Details arriving"
                : person.familyName().toUpperCase(Locale.UK) + ", " + person.givenName();
    }

    /** In groups of three, three and four digits. */
    static @Nullable String nhsNumber(@Nullable Person person) {
        String digits = person == null ? null : person.nhsNumber();
        return digits == null || digits.length() != 10
                ? null
                : digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }
}
