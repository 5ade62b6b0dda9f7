package care.dyad.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the services: dates are local dates in Europe/London. */
public final class London {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The date on the calendar in London at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
