package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has to happen next with an episode.
 *
 * @param kind what
 * @param dueAt its earliest deadline, exclusive, UTC; null when none runs
 * @param interpreterLanguage language of the interpreter for it; null when none is needed
 * @param tasks what has to be seen to beside it
 */
public record NextStep(
        Kind kind,
        @Nullable Instant dueAt,
        @Nullable String interpreterLanguage,
        List<CareTask> tasks) {

    /** A step on the way of an episode. */
    public enum Kind {
        REVIEW,
        ACCEPTANCE,
        ASSESSMENT,
        INTERVENTION,
        /** The help goes on until it is closed. */
        CLOSURE,
        /** The episode has ended. */
        NONE
    }

    public NextStep {
        tasks = List.copyOf(tasks);
    }

    /** The next step of an episode. */
    public static NextStep of(
            EpisodeState state,
            List<EpisodeClock> clocks,
            CareNeeds needs,
            List<RecordedAct> acts) {
        boolean ended = state == EpisodeState.CLOSED;
        return new NextStep(
                kind(state),
                ended ? null : dueAt(clocks),
                ended ? null : needs.interpreterLanguage(),
                tasks(state, clocks, needs, isBooked(acts)));
    }

    private static Kind kind(EpisodeState state) {
        return switch (state) {
            case PROPOSED -> Kind.REVIEW;
            case OPEN -> Kind.ACCEPTANCE;
            case ACCEPTED -> Kind.ASSESSMENT;
            case ASSESSED -> Kind.INTERVENTION;
            case INTERVENTION_STARTED -> Kind.CLOSURE;
            case CLOSED -> Kind.NONE;
        };
    }

    private static @Nullable Instant dueAt(List<EpisodeClock> clocks) {
        return clocks.stream()
                .filter(EpisodeClock::isUnmet)
                .map(EpisodeClock::deadline)
                .map(Deadline::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isBooked(List<RecordedAct> acts) {
        return acts.stream()
                .anyMatch(
                        one ->
                                one.act() instanceof StaffAct.CareEntry entry
                                        && entry.kind() == CareKind.INTERPRETER_BOOKED);
    }

    private static List<CareTask> tasks(
            EpisodeState state, List<EpisodeClock> clocks, CareNeeds needs, boolean booked) {
        boolean ended = state == EpisodeState.CLOSED;
        List<CareTask> tasks = new ArrayList<>();
        if (!ended && needs.interpreterLanguage() != null && !booked) {
            tasks.add(CareTask.BOOK_INTERPRETER);
        }
        if (!ended && needs.safeguardingConcern() && needs.concernOwner() == null) {
            tasks.add(CareTask.NAME_CONCERN_OWNER);
        }
        if (clocks.stream().anyMatch(NextStep::isUnexplained)) {
            tasks.add(CareTask.EXPLAIN_BREACH);
        }
        return tasks;
    }

    private static boolean isUnexplained(EpisodeClock clock) {
        Instant metAt = clock.metAt();
        boolean missed =
                clock.state() == ClockState.BREACHED
                        || (metAt != null && !clock.deadline().isInTime(metAt));
        return missed && clock.breachReason() == null;
    }
}
