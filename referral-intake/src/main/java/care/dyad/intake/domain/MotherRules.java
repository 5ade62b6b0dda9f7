package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be true of the mother's NHS number and date of birth. */
final class MotherRules {

    private static final String NHS_NUMBER = "/mother/nhsNumber";
    private static final String BIRTH_DATE = "/mother/birthDate";

    /** [DEFAULT] Younger or older than this is a slip of the keyboard; under 16 is triage's. */
    private static final int YOUNGEST = 10;

    private static final int OLDEST = 70;

    private MotherRules() {}

    static List<Fault> faults(MotherIdentity mother, NhsNumberRange range, LocalDate today) {
        return Stream.concat(
                        number(mother.nhsNumber(), range).stream(),
                        birth(mother.birthDate(), today).stream())
                .toList();
    }

    private static Optional<Fault> number(@Nullable String digits, NhsNumberRange range) {
        if (digits == null) {
            return Optional.empty();
        }
        if (!NhsNumber.isValid(digits)) {
            return fault(
                    NHS_NUMBER,
                    FaultCode.WRONG_CHECK_DIGIT,
                    "is not an NHS number: the check digit is wrong");
        }
        if (!range.includes(new NhsNumber(digits))) {
            return fault(NHS_NUMBER, FaultCode.WRONG_NUMBER_RANGE, wanted(range));
        }
        return Optional.empty();
    }

    private static String wanted(NhsNumberRange range) {
        return switch (range) {
            case TEST -> "must be of the test range 999: this system is not for real people";
            case ISSUED -> "must not be of the test range 999: this system is for real people";
        };
    }

    private static Optional<Fault> birth(@Nullable LocalDate birth, LocalDate today) {
        if (birth == null) {
            return Optional.empty();
        }
        if (birth.isAfter(today)) {
            return fault(BIRTH_DATE, FaultCode.IN_THE_FUTURE, "must not be in the future");
        }
        int age = Ages.years(birth, today);
        return age < YOUNGEST || age > OLDEST
                ? fault(
                        BIRTH_DATE,
                        FaultCode.NOT_PLAUSIBLE,
                        "gives an age outside " + YOUNGEST + " to " + OLDEST + " years")
                : Optional.empty();
    }

    private static Optional<Fault> fault(String pointer, FaultCode code, String message) {
        return Optional.of(new Fault(pointer, code, message));
    }
}
