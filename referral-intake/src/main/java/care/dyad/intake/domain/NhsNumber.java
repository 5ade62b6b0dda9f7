package care.dyad.intake.domain;

import java.util.regex.Pattern;

/**
 * An NHS number: ten digits, of which the last is the Modulus 11 check digit (NHS Data Dictionary,
 * NHS NUMBER). Never printed.
 */
public record NhsNumber(String value) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final String TEST_RANGE = "999";
    private static final int LAST = 9;
    private static final int MODULUS = 11;

    public NhsNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /** True for ten digits with the right check digit. */
    public static boolean isValid(String digits) {
        return TEN_DIGITS.matcher(digits).matches()
                && checkDigit(digits) == Character.digit(digits.charAt(LAST), 10);
    }

    /** True in the range 999 000 0000 to 999 999 9999, which is never issued to anybody. */
    public boolean isForTests() {
        return value.startsWith(TEST_RANGE);
    }

    /** The check digit that the first nine digits need; 10 means that no digit is right. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LAST; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (LAST + 1 - i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }

    @Override
    public String toString() {
        return "NhsNumber[masked]";
    }
}
