package care.dyad.launcher.play;

import java.util.random.RandomGenerator;

/** NHS numbers of the range that is never given to a person: those that start with 999. */
final class NhsNumbers {

    private NhsNumbers() {}

    /** A number of the test range with a right check digit. */
    static String invented(RandomGenerator random) {
        while (true) {
            String nine = "999%06d".formatted(random.nextInt(1_000_000));
            int check = checkDigit(nine);
            if (check < 10) {
                return nine + check;
            }
        }
    }

    /** Modulus 11, as the NHS Data Dictionary has it; 10 says that the number is not used. */
    static int checkDigit(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nineDigits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }
}
