package care.dyad.triage.replay.domain;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.MatchedRule;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.ReferralFactsBuilder;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.TriageDecision;

import java.util.List;
import java.util.stream.Stream;

/** Decisions as they were stored, and as they are now. */
public final class Decisions {

    static final Course SPECIALIST = routed(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);
    static final Course LINK_WORK = routed(Priority.ROUTINE, Pathway.VCSE_LINK_WORK);

    private Decisions() {}

    static Course routed(Priority priority, Pathway... pathways) {
        return new Course(Disposition.ROUTE, priority, Severity.MODERATE, List.of(pathways));
    }

    public static StoredDecision any(int number) {
        return stored(number, "E1", "A", SPECIALIST);
    }

    static StoredDecision stored(int number, String area, String ethnic, Course course) {
        return stored(number, area, ethnic, course, "T6");
    }

    static StoredDecision stored(
            int number, String area, String ethnic, Course course, String... rules) {
        return new StoredDecision(
                new Position(number % 6, number),
                "DY-%04d".formatted(number),
                ReferralFactsBuilder.aReferral().build(),
                new Characteristics(area, ethnic),
                course,
                List.of(rules),
                false);
    }

    static TriageDecision now(Course course, String... rules) {
        return new TriageDecision(
                course.disposition(),
                course.priority(),
                course.severity(),
                course.pathways(),
                Stream.of(rules).map(id -> new MatchedRule(id, "because")).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
