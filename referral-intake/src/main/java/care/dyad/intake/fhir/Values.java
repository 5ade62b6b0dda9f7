package care.dyad.intake.fhir;

import care.dyad.intake.domain.London;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Values of FHIR as {@code POST /referrals} says them. One of another type is read as {@link
 * Systems#NO_CODE}, which is in no list, no number and no date, and so refused where it stands.
 */
final class Values {

    private static final int DATE_LENGTH = "2026-11-20".length();
    private static final BigDecimal TOO_HIGH = BigDecimal.valueOf(1_000_000);

    private Values() {}

    /** A whole number; null when there is none. */
    static @Nullable Object number(@Nullable Type value) {
        return switch (value) {
            case null -> null;
            case IntegerType number when number.hasValue() -> number.getValue();
            case Quantity quantity when isWhole(quantity) -> quantity.getValue().intValueExact();
            default -> Systems.NO_CODE;
        };
    }

    private static boolean isWhole(Quantity quantity) {
        BigDecimal value = quantity.getValue();
        return value != null
                && !quantity.hasComparator()
                && value.abs().compareTo(TOO_HIGH) < 0
                && value.stripTrailingZeros().scale() <= 0;
    }

    /** A date in London; null when there is none. */
    static @Nullable String date(@Nullable Type value) {
        return switch (value) {
            case null -> null;
            case BaseDateTimeType time when time.hasValue() -> date(time);
            default -> Systems.NO_CODE;
        };
    }

    private static String date(BaseDateTimeType time) {
        String sent = time.getValueAsString();
        return sent.length() > DATE_LENGTH
                ? London.dateOf(time.getValue().toInstant()).toString()
                : sent;
    }

    /** Yes or no; null when nothing is said. */
    static @Nullable Object yesOrNo(@Nullable Type value) {
        return switch (value) {
            case null -> null;
            case BooleanType yes when yes.hasValue() -> yes.getValue();
            default -> Systems.NO_CODE;
        };
    }

    /** The value, or one that is refused in place of none. */
    static Object some(@Nullable Object value) {
        return value == null ? Systems.NO_CODE : value;
    }

    /** The code of a system. */
    static String code(Type value, String system) {
        return value instanceof CodeableConcept concept
                ? Systems.code(concept, system)
                : Systems.NO_CODE;
    }

    /** The text, or null when it is empty. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
