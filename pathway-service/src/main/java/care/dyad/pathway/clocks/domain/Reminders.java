package care.dyad.pathway.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Works out when a team is reminded of a deadline, in Europe/London. */
final class Reminders {

    private final ClockRules rules;
    private final WorkingDays workingDays;

    Reminders(ClockRules rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /** Of a deadline some time after its start: what would come before the start is left out. */
    List<Instant> elapsed(ClockKind kind, Instant startedAt, Instant dueAt) {
        return rules.dueSoon().of(kind).reversed().stream()
                .map(dueAt::minus)
                .filter(startedAt::isBefore)
                .toList();
    }

    /** Of a deadline at the end of a day: on working days only, each day once. */
    List<Instant> byDay(ClockKind kind, Instant startedAt, LocalDate lastDay) {
        List<Duration> levels = rules.dueSoon().of(kind);
        List<LocalDate> days = new ArrayList<>();
        for (Duration level : levels) {
            days.add(reminderDay(lastDay, level, level.equals(levels.getFirst())));
        }
        return days.reversed().stream()
                .distinct()
                .map(day -> day.atTime(rules.remindAt()).atZone(ClockPolicy.LONDON).toInstant())
                .filter(startedAt::isBefore)
                .toList();
    }

    /**
     * A last day on which nobody works is announced on the last working day before it, in place of
     * the nearest reminder; any other reminder is moved forward to a working day.
     */
    private LocalDate reminderDay(LocalDate lastDay, Duration level, boolean nearest) {
        return nearest && !workingDays.isWorkingDay(lastDay)
                ? workingDays.lastOnOrBefore(lastDay)
                : workingDays.lastOnOrBefore(lastDay.minusDays(level.toDays()));
    }
}
