package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be true of the dates: exactly the one that the stage needs, and plausible. */
final class PerinatalRules {

    private static final String DUE = "/perinatal/estimatedDueDate";
    private static final String BIRTH = "/perinatal/babyBirthDate";
    private static final String LOSS = "/perinatal/lossDate";

    /** [DEFAULT] A pregnancy is due at most 42 weeks ahead, counted from the last period. */
    private static final int FURTHEST_DUE_DAYS = 294;

    /** [DEFAULT] Four weeks after the due date the baby is born. */
    private static final int LONGEST_OVERDUE_DAYS = 28;

    private PerinatalRules() {}

    static List<Fault> faults(Perinatal perinatal, LocalDate today) {
        Stage stage = perinatal.stage();
        return Stream.of(
                        belongs(DUE, perinatal.estimatedDueDate(), stage, Stage.PREGNANT)
                                .or(() -> due(perinatal.estimatedDueDate(), today)),
                        belongs(BIRTH, perinatal.babyBirthDate(), stage, Stage.POSTNATAL)
                                .or(() -> past(BIRTH, perinatal.babyBirthDate(), today)),
                        belongs(LOSS, perinatal.lossDate(), stage, Stage.LOSS)
                                .or(() -> past(LOSS, perinatal.lossDate(), today)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What goes with a stage that we do not know, we do not know either. */
    private static Optional<Fault> belongs(
            String pointer, @Nullable LocalDate date, Stage stage, Stage needing) {
        if (stage == needing && date == null) {
            return fault(pointer, FaultCode.MISSING, "is needed at this stage");
        }
        if (stage != needing && stage != Stage.UNKNOWN && date != null) {
            return fault(pointer, FaultCode.NOT_EXPECTED, "does not go with this stage");
        }
        return Optional.empty();
    }

    private static Optional<Fault> due(@Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            return Optional.empty();
        }
        boolean plausible =
                !date.isAfter(today.plusDays(FURTHEST_DUE_DAYS))
                        && !date.isBefore(today.minusDays(LONGEST_OVERDUE_DAYS));
        return plausible
                ? Optional.empty()
                : fault(
                        DUE,
                        FaultCode.NOT_PLAUSIBLE,
                        "must be at most 42 weeks ahead and 4 weeks past");
    }

    private static Optional<Fault> past(String pointer, @Nullable LocalDate date, LocalDate today) {
        return date == null || !date.isAfter(today)
                ? Optional.empty()
                : fault(pointer, FaultCode.IN_THE_FUTURE, "must not be in the future");
    }

    private static Optional<Fault> fault(String pointer, FaultCode code, String message) {
        return Optional.of(new Fault(pointer, code, message));
    }
}
