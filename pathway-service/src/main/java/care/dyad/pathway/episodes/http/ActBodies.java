package care.dyad.pathway.episodes.http;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.episodes.domain.MissedAttendance;
import care.dyad.pathway.episodes.domain.StaffAct;

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

    record TimeBody(@Nullable String effectiveAt) {}

    record MissedContactBody(@Nullable String contactAt, @Nullable String attendance) {}

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

    StaffAct acceptance(@Nullable TimeBody body) {
        Fields fields = new Fields();
        Instant at = body == null ? null : fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.Acceptance(at);
    }

    StaffAct missedContact(MissedContactBody body) {
        Fields fields = new Fields();
        Instant contactAt = fields.time(body.contactAt(), "/contactAt");
        MissedAttendance attendance =
                body.attendance() == null
                        ? null
                        : MissedAttendance.of(body.attendance()).orElse(null);
        if (attendance == null) {
            fields.fault(
                    "/attendance",
                    body.attendance() == null ? "MISSING" : "NOT_A_MISSED_CONTACT",
                    "Expected 2, 3, 4 or 7");
        }
        fields.refuseFaulty();
        return new StaffAct.MissedContact(contactAt, Fields.required(attendance));
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
