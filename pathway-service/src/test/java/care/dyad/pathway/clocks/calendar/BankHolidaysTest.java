package care.dyad.pathway.clocks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class BankHolidaysTest {

    private final BankHolidays days = new BankHolidays();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true",
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-12-25, false",
        "2026-12-28, false",
        "2026-12-29, true",
        "2027-03-26, false",
        "2027-03-29, false",
        "2026-03-17, true",
        "2026-11-30, true",
        "2026-08-31, false"
    })
    void knowsTheWorkingDaysOfEngland(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }
}
