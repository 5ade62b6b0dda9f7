package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives clocks another start: an earlier one, with a nearer deadline, and a reason. */
final class Anchors {

    private final ClockPolicy clocks;

    Anchors(ClockPolicy clocks) {
        this.clocks = clocks;
    }

    Move reanchor(Situation found, StaffAct.Reanchoring act, CaseEvent.Record record) {
        Optional<Deadline> running =
                found.unmet().stream()
                        .map(EpisodeClock::deadline)
                        .filter(deadline -> deadline.kind() == act.clock())
                        .findFirst();
        if (running.isEmpty()) {
            return new Move.Refused(Refusal.NO_SUCH_CLOCK);
        }
        Deadline before = running.get();
        if (act.startedAt().equals(before.startedAt())) {
            return new Move.Repeated();
        }
        TimeFault fault = fault(found.episode(), act, record.recordedAt());
        if (fault != null) {
            return new Move.Mistimed(fault);
        }
        Deadline nearer = clocks.on(act.clock(), act.startedAt());
        if (!nearer.dueAt().isBefore(before.dueAt())) {
            return new Move.Refused(Refusal.NOT_NEARER);
        }
        ClockEvent event =
                new ClockEvent.SlaClockReanchored(
                        found.episode().about(), nearer, before, record.by(), act.reason().name());
        return new Move.Moved(found.episode(), List.of(), List.of(event));
    }

    private static @Nullable TimeFault fault(
            Episode episode, StaffAct.Reanchoring act, Instant now) {
        Instant start = act.startedAt();
        if (start.isAfter(now)) {
            return TimeFault.IN_THE_FUTURE;
        }
        if (act.clock() == ClockKind.INTERVENTION && start.isBefore(episode.receivedAt())) {
            return TimeFault.BEFORE_RECEIPT;
        }
        return start.isBefore(episode.receivedAt().minus(TimeFault.A_YEAR))
                ? TimeFault.OVER_A_YEAR_AGO
                : null;
    }
}
