package care.dyad.messaging;

import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Optional;

/** Gives up the first event of a line, for a reason, and lets those behind it flow. */
final class DiscardHeldEvent {

    /** More than ever wait behind one event; what is left over is replayed by hand. */
    private static final int FOLLOWING = 500;

    private final HeldEvents events;
    private final HeldEventSteps steps;
    private final ReplayHeldEvents replays;
    private final TransactionTemplate transaction;

    DiscardHeldEvent(
            HeldEvents events,
            HeldEventSteps steps,
            ReplayHeldEvents replays,
            TransactionTemplate transaction) {
        this.events = events;
        this.steps = steps;
        this.replays = replays;
        this.transaction = transaction;
    }

    /**
     * @param reason why, in words without identifiers
     * @return what came of those behind it; empty when this one is not the first of a line
     */
    Optional<List<ReplayOutcome>> discard(long id, String reason, String actor) {
        Optional<HeldEvent> discarded =
                Optional.ofNullable(transaction.execute(status -> settle(id, reason, actor)))
                        .flatMap(event -> event);
        return discarded.map(
                event ->
                        events.following(event)
                                .map(next -> replays.workOff(next, FOLLOWING, actor))
                                .orElse(List.of()));
    }

    private Optional<HeldEvent> settle(long id, String reason, String actor) {
        Optional<HeldEvent> first = events.locked(id).filter(HeldEvent::first);
        first.ifPresent(
                event -> {
                    events.settle(id, HeldEvent.State.DISCARDED);
                    steps.add(id, actor, HeldEventSteps.Kind.DISCARDED, reason);
                });
        return first;
    }
}
