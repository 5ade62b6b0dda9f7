package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clock as its events leave it.
 *
 * @param episodeId its episode
 * @param clock the clock
 * @param announceAt when it is announced next, UTC; null when it is not
 */
public record RebuiltClock(UUID episodeId, EpisodeClock clock, @Nullable Instant announceAt) {

    static RebuiltClock started(UUID episodeId, Deadline deadline) {
        return new RebuiltClock(
                episodeId, new EpisodeClock(deadline, ClockState.RUNNING), deadline.dueSoonAt());
    }

    RebuiltClock after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.SlaClockStarted started -> started(episodeId, started.deadline());
            case ClockEvent.SlaDueSoon soon -> reminded(soon.level());
            case ClockEvent.SlaBreached _ -> silent(ClockState.BREACHED, clock.metAt());
            case ClockEvent.SlaMet met -> silent(ClockState.MET, met.metAt());
            case ClockEvent.SlaClockReanchored moved -> moved(moved.deadline());
            case ClockEvent.SlaBreachExplained why ->
                    new RebuiltClock(
                            episodeId,
                            new EpisodeClock(
                                    clock.deadline(), clock.state(), clock.metAt(), why.reason()),
                            announceAt);
        };
    }

    /** With its episode a clock ends; work that was late stays a breach. */
    RebuiltClock withEpisodeClosed() {
        return switch (clock.state()) {
            case MET, BREACHED, ENDED -> this;
            case RUNNING, DUE_SOON -> silent(ClockState.ENDED, clock.metAt());
        };
    }

    private RebuiltClock reminded(int level) {
        List<Instant> reminders = clock.deadline().reminders();
        Instant next = level < reminders.size() ? reminders.get(level) : clock.deadline().dueAt();
        return new RebuiltClock(
                episodeId,
                new EpisodeClock(
                        clock.deadline(), ClockState.DUE_SOON, clock.metAt(), clock.breachReason()),
                next);
    }

    private RebuiltClock silent(ClockState state, @Nullable Instant metAt) {
        return new RebuiltClock(
                episodeId,
                new EpisodeClock(clock.deadline(), state, metAt, clock.breachReason()),
                null);
    }

    /** What was announced as missed is not announced again. */
    private RebuiltClock moved(Deadline deadline) {
        boolean missed =
                clock.state() == ClockState.BREACHED && clock.deadline().kind() == deadline.kind();
        return new RebuiltClock(
                episodeId,
                new EpisodeClock(
                        deadline,
                        missed ? ClockState.BREACHED : ClockState.RUNNING,
                        clock.metAt(),
                        clock.breachReason()),
                missed ? null : deadline.dueSoonAt());
    }
}
