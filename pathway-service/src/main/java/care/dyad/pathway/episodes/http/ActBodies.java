package care.dyad.pathway.episodes.http;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what staff send and refuses it with all its faults. */
@Component
class ActBodies {

    /** NHS Data Dictionary: 5 attended on time, 6 late but seen. No other code stops a clock. */
    private static final Set<String> ATTENDED = Set.of("5", "6");

    private final Set<String> attendedMechanisms;

    ActBodies(PathwaySettings settings) {
        attendedMechanisms = settings.clocks().attendedMechanisms();
    }

    record AssessmentBody(
            @Nullable String attendedAt, @Nullable String attendance, @Nullable String mechanism) {}

    record InterventionBody(@Nullable String startedAt) {}

    StaffAct assessment(AssessmentBody body) {
        List<Problem.Fault> faults = new ArrayList<>();
        Instant attendedAt = time(body.attendedAt(), "/attendedAt", faults);
        String attendance = oneOf(ATTENDED, body.attendance(), "/attendance", faults);
        String mechanism = oneOf(attendedMechanisms, body.mechanism(), "/mechanism", faults);
        refuse(faults);
        return new StaffAct.Assessment(attendedAt, attendance, mechanism);
    }

    StaffAct intervention(InterventionBody body) {
        List<Problem.Fault> faults = new ArrayList<>();
        Instant startedAt = time(body.startedAt(), "/startedAt", faults);
        refuse(faults);
        return new StaffAct.Intervention(startedAt);
    }

    /** The fault of a time that cannot be right, at the field that held it. */
    List<Problem.Fault> mistimed(StaffAct act, TimeFault fault) {
        String pointer =
                switch (act) {
                    case StaffAct.Acceptance _ -> "";
                    case StaffAct.Assessment _ -> "/attendedAt";
                    case StaffAct.Intervention _ -> "/startedAt";
                };
        return List.of(new Problem.Fault(pointer, fault.name(), fault.reason()));
    }

    private static void refuse(List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** Milliseconds, as events carry them, so that a repeat equals what is stored. */
    private static Instant time(@Nullable String text, String pointer, List<Problem.Fault> faults) {
        try {
            if (text != null) {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException e) {
            faults.add(
                    new Problem.Fault(
                            pointer,
                            "NOT_A_TIME_WITH_ZONE",
                            "Expected a date and time with zone, as 2026-11-20T10:00:00Z"));
            return Instant.EPOCH;
        }
        faults.add(new Problem.Fault(pointer, "MISSING", "Expected a date and time with zone"));
        return Instant.EPOCH;
    }

    private static String oneOf(
            Set<String> allowed,
            @Nullable String value,
            String pointer,
            List<Problem.Fault> faults) {
        if (value != null && allowed.contains(value)) {
            return value;
        }
        List<String> expected = allowed.stream().sorted().toList();
        faults.add(
                new Problem.Fault(
                        pointer,
                        value == null ? "MISSING" : "DOES_NOT_COUNT_AS_ATTENDED",
                        "Expected one of " + expected));
        return "";
    }
}
