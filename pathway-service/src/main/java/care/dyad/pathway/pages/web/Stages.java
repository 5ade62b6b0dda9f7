package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.pages.domain.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Mother and baby in a few words. After a loss nothing is said of a baby's age. */
final class Stages {

    /** Nothing else is said once a loss is recorded, or the mother asked for it. */
    static final String MUTED = "Do not mention the baby";

    private static final int WEEKS_OF_PREGNANCY = 40;
    private static final int WEEKS_THEN_MONTHS = 26;

    private Stages() {}

    static String of(Stage stage, @Nullable Person person, LocalDate today) {
        Person.Baby baby = person == null ? null : person.baby();
        return switch (stage) {
            case PRECONCEPTION -> "Planning a pregnancy";
            case PREGNANT -> pregnant(baby == null ? null : baby.dueDate(), today);
            case POSTNATAL -> born(baby == null ? null : baby.birthDate(), today);
            case LOSS -> "After a loss";
            case UNKNOWN -> "Stage not known";
        };
    }

    private static String pregnant(@Nullable LocalDate dueDate, LocalDate today) {
        if (dueDate == null) {
            return "Pregnant";
        }
        long weeks = WEEKS_OF_PREGNANCY - Math.ceilDiv(ChronoUnit.DAYS.between(today, dueDate), 7);
        return weeks + " weeks pregnant";
    }

    private static String born(@Nullable LocalDate birthDate, LocalDate today) {
        if (birthDate == null) {
            return "After the birth";
        }
        long weeks = ChronoUnit.WEEKS.between(birthDate, today);
        return weeks <= WEEKS_THEN_MONTHS
                ? "Baby " + weeks + " weeks old"
                : "Baby " + ChronoUnit.MONTHS.between(birthDate, today) + " months old";
    }
}
