package care.dyad.pathway.clocks.domain;

import java.time.LocalDate;

/** Which days count as working days in England. */
@FunctionalInterface
public interface WorkingDays {

    /** Whether the day is neither at a weekend nor a bank holiday. */
    boolean isWorkingDay(LocalDate day);

    /** The last working day on or before the given day. */
    default LocalDate lastOnOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : lastOnOrBefore(day.minusDays(1));
    }

    /** The given number of working days after a day, which is not counted itself. */
    default LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            left -= isWorkingDay(reached) ? 1 : 0;
        }
        return reached;
    }
}
