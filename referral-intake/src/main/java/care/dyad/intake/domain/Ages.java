package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Ages at the received date. No date of birth leaves intake for routing: these numbers do.
 *
 * @param motherYears completed years of the mother
 * @param daysToDueDate days to the estimated due date, negative after it; null without one
 * @param childDays days since the birth, or since the loss; null before it
 * @param childMonths completed months since the birth, or since the loss; null before it
 * @param pastSecondBirthday true on and after the second birthday, or two years after the loss
 */
public record Ages(
        int motherYears,
        @Nullable Integer daysToDueDate,
        @Nullable Integer childDays,
        @Nullable Integer childMonths,
        boolean pastSecondBirthday) {

    private static final int WINDOW_YEARS = 2;

    /**
     * The ages on a day. A child of a later correction that was born after it is 0 days old.
     *
     * @param receivedDate the local date in London on which the referral was received
     */
    public static Ages on(LocalDate receivedDate, SubmittedReferral referral) {
        Perinatal perinatal = referral.perinatal();
        LocalDate start = earlier(perinatal.windowStart(), receivedDate);
        LocalDate due = perinatal.estimatedDueDate();
        return new Ages(
                years(referral.mother().birthDate(), receivedDate),
                due == null ? null : days(receivedDate, due),
                start == null ? null : days(start, receivedDate),
                start == null ? null : completed(ChronoUnit.MONTHS, start, receivedDate),
                start != null && reachedSecondBirthday(start, receivedDate));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? other : one;
    }

    /** Whole days from one date to another. */
    public static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** Completed years. */
    static int years(LocalDate birth, LocalDate on) {
        return completed(ChronoUnit.YEARS, birth, on);
    }

    /**
     * A day that a month does not have is its last day: who is born on 29 February has a birthday
     * on 28 February too, which counting days of the month would miss.
     */
    private static int completed(ChronoUnit unit, LocalDate birth, LocalDate on) {
        int counted = (int) unit.between(birth, on);
        return birth.plus(counted + 1L, unit).isAfter(on) ? counted : counted + 1;
    }

    private static boolean reachedSecondBirthday(LocalDate birth, LocalDate on) {
        return years(birth, on) >= WINDOW_YEARS;
    }
}
