package care.dyad.pathway.directory.domain;

import java.util.regex.Pattern;

/**
 * ONS code of a local authority.
 *
 * @param code a letter for the country and eight digits, for example {@code E06000057}
 */
public record AreaCode(String code) {

    private static final Pattern FORM = Pattern.compile("[ENSW]\\d{8}");

    /**
     * @throws IllegalArgumentException when the code does not have the form of an ONS code
     */
    public AreaCode {
        if (!isValid(code)) {
            throw new IllegalArgumentException("not an ONS area code");
        }
    }

    /** Whether the text has the form of an ONS code. */
    public static boolean isValid(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether the area lies in England, for which the directory and the bank holidays hold. */
    public boolean isInEngland() {
        return code.startsWith("E");
    }
}
