package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.EpisodeClock;

import java.util.List;
import java.util.Optional;

/** Acts beside the way of an episode: they leave it in its state. */
final class ActsBeside {

    Move missed(Situation found, StaffAct.MissedContact act, CaseEvent.Record record) {
        if (found.isRecorded(act)) {
            return new Move.Repeated();
        }
        if (found.acts().stream().anyMatch(one -> isOtherwise(act, one.act()))) {
            return new Move.Refused(Refusal.CONTACT_RECORDED_OTHERWISE);
        }
        boolean concern = found.referral().safeguardingConcern();
        return new Move.Moved(
                found.episode(),
                new CaseEvent.ContactMissed(
                        found.episode().about(), record, act.attendance(), concern));
    }

    private static boolean isOtherwise(StaffAct.MissedContact act, StaffAct before) {
        return before instanceof StaffAct.MissedContact other
                && other.contactAt().equals(act.contactAt());
    }

    Move assign(Situation found, StaffAct.Assignment act, CaseEvent.Record record) {
        Episode episode = found.episode();
        return act.account().equals(episode.assignedTo())
                ? new Move.Repeated()
                : new Move.Moved(
                        episode.assigned(act.account()),
                        new CaseEvent.EpisodeAssigned(episode.about(), record, act.account()));
    }

    Move own(Situation found, StaffAct.ConcernOwner act, CaseEvent.Record record) {
        if (!found.referral().safeguardingConcern()) {
            return new Move.Refused(Refusal.NO_CONCERN);
        }
        return act.account().equals(found.concernOwner())
                ? new Move.Repeated()
                : new Move.Moved(
                        found.episode(),
                        new CaseEvent.ConcernOwnerNamed(
                                found.episode().about(), record, act.account()));
    }

    Move explain(Situation found, StaffAct.BreachExplanation act, CaseEvent.Record record) {
        Optional<EpisodeClock> clock =
                found.clocks().stream()
                        .filter(one -> one.deadline().kind() == act.clock())
                        .findFirst();
        if (clock.isEmpty()) {
            return new Move.Refused(Refusal.NO_SUCH_CLOCK);
        }
        if (act.reason() == clock.get().breachReason()) {
            return new Move.Repeated();
        }
        if (!clock.get().isMissed(record.recordedAt())) {
            return new Move.Refused(Refusal.NOT_BREACHED);
        }
        ClockEvent event =
                new ClockEvent.SlaBreachExplained(
                        found.episode().about(), clock.get().deadline(), record.by(), act.reason());
        return new Move.Moved(found.episode(), List.of(), List.of(event));
    }
}
