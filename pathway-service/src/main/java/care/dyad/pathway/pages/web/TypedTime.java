package care.dyad.pathway.pages.web;

import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date and a time of day as people type them, in London. */
final class TypedTime {

    private static final List<DateTimeFormatter> TIMES =
            Stream.of("H:mm", "h:mma", "ha").map(TypedTime::format).toList();

    private TypedTime() {}

    /** The time; null, with what is wrong, when it cannot be meant. */
    static @Nullable Instant read(Posted posted, String date, String time) {
        LocalDate day = date(posted, date);
        LocalTime hour = time(posted, time);
        return day == null || hour == null
                ? null
                : day.atTime(hour).atZone(PlainTime.LONDON).toInstant();
    }

    private static @Nullable LocalDate date(Posted posted, String id) {
        String day = posted.text(id + "-day");
        String month = posted.text(id + "-month");
        String year = posted.text(id + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            posted.wrong(id, "Enter the date");
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException e) {
            posted.wrong(id, "The date must be a real date, such as 25 11 2026");
            return null;
        }
    }

    private static @Nullable LocalTime time(Posted posted, String id) {
        String typed = posted.text(id).replace(" ", "").replace('.', ':');
        if (typed.isEmpty()) {
            posted.wrong(id, "Enter the time");
            return null;
        }
        Optional<LocalTime> read =
                TIMES.stream().flatMap(format -> read(typed, format).stream()).findFirst();
        if (read.isEmpty()) {
            posted.wrong(id, "The time must be like 2:30pm or 14:30");
        }
        return read.orElse(null);
    }

    private static Optional<LocalTime> read(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalTime.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK);
    }
}
