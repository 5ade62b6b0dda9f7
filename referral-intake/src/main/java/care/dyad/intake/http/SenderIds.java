package care.dyad.intake.http;

import care.dyad.intake.domain.NhsNumber;

import java.util.regex.Pattern;

/**
 * What a value that a sender makes up has to look like. It is echoed, logged and kept, so it holds
 * no space, quote or control character, and nothing that could be an NHS number.
 */
final class SenderIds {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:~-]{1,100}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<![0-9])[0-9]{3}[-. ]?[0-9]{3}[-. ]?[0-9]{4}(?![0-9])");

    private SenderIds() {}

    static boolean isSound(String value) {
        return FORM.matcher(value).matches()
                && (UUID_FORM.matcher(value).matches() || !holdsNhsNumber(value));
    }

    private static boolean holdsNhsNumber(String value) {
        return TEN_DIGITS
                .matcher(value)
                .results()
                .map(digits -> digits.group().replaceAll("[^0-9]", ""))
                .anyMatch(NhsNumber::isValid);
    }
}
