package care.dyad.pathway.pages.web;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.pages.application.WorklistRow;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.Person;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of the worklist, in words. Personal data: it never prints itself.
 *
 * @param reference what people call the referral
 * @param name of the mother
 * @param nhsNumber in groups, or null
 * @param born in words, or null
 * @param due its deadline
 * @param nextStep what it waits for
 * @param pathway its pathway
 * @param stage mother and baby
 * @param priority null when routine
 * @param team who has it
 * @param assigned who takes care of it
 * @param received the date
 * @param choice what is sent when it is chosen to be assigned; null when it cannot be
 */
record WorklistLine(
        String reference,
        String name,
        @Nullable String nhsNumber,
        @Nullable String born,
        DueWords due,
        String nextStep,
        String pathway,
        String stage,
        @Nullable String priority,
        String team,
        String assigned,
        String received,
        @Nullable String choice) {

    static WorklistLine of(WorklistRow row, Horizon horizon) {
        Person person = row.person();
        Contact team = row.episode().service();
        Priority priority = row.episode().priority();
        LocalDate birthDate = person == null ? null : person.birthDate();
        LocalDate today = LocalDate.ofInstant(horizon.now(), PlainTime.LONDON);
        return new WorklistLine(
                row.episode().reference(),
                Names.of(person),
                Names.nhsNumber(person),
                birthDate == null ? null : PlainTime.date(birthDate),
                DueWords.of(due(row), horizon),
                nextStep(row),
                Words.of(row.episode().pathway()),
                row.muted() ? Stages.MUTED : Stages.of(row.stage(), person, today),
                priority == Priority.ROUTINE ? null : Words.of(priority),
                team == null ? "No team yet" : team.name(),
                row.assignedTo() == null ? "Unassigned" : row.assignedTo(),
                PlainTime.date(row.receivedAt()),
                choice(row));
    }

    static List<WorklistLine> of(List<WorklistRow> rows, Horizon horizon) {
        return rows.stream().map(row -> of(row, horizon)).toList();
    }

    private static @Nullable String choice(WorklistRow row) {
        return row.state() == EpisodeState.PROPOSED || row.state() == EpisodeState.CLOSED
                ? null
                : row.episode().episodeId() + "_" + row.version();
    }

    private static @Nullable Instant due(WorklistRow row) {
        return row.state() == EpisodeState.CLOSED ? null : row.dueAt();
    }

    private static String nextStep(WorklistRow row) {
        if (row.withdrawn()) {
            return "Decide on the withdrawal";
        }
        if (row.awaitsSecondPerson()) {
            return "Second person decides";
        }
        return switch (row.state()) {
            case PROPOSED -> "Review the proposal";
            case OPEN -> "Accept or decline";
            case ACCEPTED -> "Record assessment";
            case ASSESSED -> "Record start of intervention";
            case INTERVENTION_STARTED -> "Help goes on";
            case CLOSED -> "Ended";
        };
    }

    @Override
    public String toString() {
        return "WorklistLine[" + reference + ", masked]";
    }
}
