package care.dyad.pathway.clocks.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out what a decision does to the clocks of an episode. It can end the clocks that waited for
 * it and bring deadlines nearer; it never restarts a clock and never moves a deadline later.
 */
public final class RedecisionPolicy {

    private final ClockPolicy policy;
    private final Announcements announcements;

    public RedecisionPolicy(ClockPolicy policy, Announcements announcements) {
        this.policy = policy;
        this.announcements = announcements;
    }

    /** The clocks of an episode that goes on: what its priority asks for runs from receipt. */
    public ClockChange goesOn(Redecision redecision) {
        List<ClockEvent> events = new ArrayList<>();
        List<Deadline> unmet = new ArrayList<>();
        for (EpisodeClock clock : redecision.unmet()) {
            if (redecision.ends(clock)) {
                events.addAll(announcements.met(redecision.about(), clock, redecision.at()));
            } else {
                unmet.add(clock.deadline());
            }
        }
        if (!redecision.has(ClockKind.INTERVENTION)) {
            needed(redecision).forEach(deadline -> add(deadline, redecision, events, unmet));
        }
        return new ClockChange(List.copyOf(events), List.copyOf(unmet));
    }

    /** The clocks of an episode that ends with the decision; a breach is never swallowed. */
    public ClockChange ends(Redecision redecision) {
        List<ClockEvent> events = new ArrayList<>();
        for (EpisodeClock clock : redecision.unmet()) {
            boolean late = !clock.deadline().isInTime(redecision.at());
            if (redecision.ends(clock)) {
                events.addAll(announcements.met(redecision.about(), clock, redecision.at()));
            } else if (late && clock.state() != ClockState.BREACHED) {
                events.add(announcements.breached(redecision.about(), clock.deadline()));
            }
        }
        return new ClockChange(List.copyOf(events), List.of());
    }

    private List<Deadline> needed(Redecision redecision) {
        Priority priority = redecision.about().priority();
        return policy.onReceipt(new Receipt(redecision.receivedAt(), priority, false, false));
    }

    private static void add(
            Deadline deadline, Redecision to, List<ClockEvent> events, List<Deadline> unmet) {
        if (to.has(deadline.kind()) || to.has(ClockKind.EMERGENCY_RESPONSE)) {
            return;
        }
        Optional<Deadline> fourteenDays =
                unmet.stream().filter(one -> one.kind() == ClockKind.ASSESSMENT).findFirst();
        if (deadline.kind() == ClockKind.EMERGENCY_RESPONSE && fourteenDays.isPresent()) {
            Deadline before = fourteenDays.get();
            unmet.remove(before);
            events.add(
                    new ClockEvent.SlaClockReanchored(
                            to.about(), deadline, before, to.by(), "RAISED_TO_EMERGENCY"));
        } else {
            events.add(new ClockEvent.SlaClockStarted(to.about(), deadline));
        }
        unmet.add(deadline);
    }
}
