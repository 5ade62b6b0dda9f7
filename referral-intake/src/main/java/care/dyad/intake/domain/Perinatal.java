package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where the mother is in the perinatal period. Masked when printed.
 *
 * @param stage the stage
 * @param estimatedDueDate in pregnancy, else null
 * @param babyBirthDate after a birth, else null
 * @param lossDate after a loss, else null
 */
public record Perinatal(
        Stage stage,
        @Nullable LocalDate estimatedDueDate,
        @Nullable LocalDate babyBirthDate,
        @Nullable LocalDate lossDate)
        implements Checkable {

    /** The birth, or the loss, from which the two-year window runs; null before it. */
    public @Nullable LocalDate windowStart() {
        return babyBirthDate == null ? lossDate : babyBirthDate;
    }

    @Override
    public String toString() {
        return "Perinatal[" + stage + ", masked]";
    }
}
