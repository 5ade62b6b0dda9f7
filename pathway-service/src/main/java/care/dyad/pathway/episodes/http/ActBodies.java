package care.dyad.pathway.episodes.http;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
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
        Fields fields = new Fields();
        Instant attendedAt = fields.time(body.attendedAt(), "/attendedAt");
        String attendance = oneOf(ATTENDED, body.attendance(), "/attendance", fields);
        String mechanism = oneOf(attendedMechanisms, body.mechanism(), "/mechanism", fields);
        fields.refuseFaulty();
        return new StaffAct.Assessment(attendedAt, attendance, mechanism);
    }

    StaffAct intervention(InterventionBody body) {
        Fields fields = new Fields();
        Instant startedAt = fields.time(body.startedAt(), "/startedAt");
        fields.refuseFaulty();
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

    private static String oneOf(
            Set<String> allowed, @Nullable String value, String pointer, Fields fields) {
        if (value != null && allowed.contains(value)) {
            return value;
        }
        List<String> expected = allowed.stream().sorted().toList();
        fields.fault(
                pointer,
                value == null ? "MISSING" : "DOES_NOT_COUNT_AS_ATTENDED",
                "Expected one of " + expected);
        return "";
    }
}
