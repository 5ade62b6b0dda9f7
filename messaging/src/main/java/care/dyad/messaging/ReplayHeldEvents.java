package care.dyad.messaging;

import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends held events through their listeners again: the first of a line, in one transaction with
 * what comes of it, then the next, until one fails. Previewed, all of it is rolled back.
 */
final class ReplayHeldEvents {

    private final HeldEvents events;
    private final HeldEventSteps steps;
    private final ListenerPaths paths;
    private final TransactionTemplate transaction;

    ReplayHeldEvents(
            HeldEvents events,
            HeldEventSteps steps,
            ListenerPaths paths,
            TransactionTemplate transaction) {
        this.events = events;
        this.steps = steps;
        this.paths = paths;
        this.transaction = transaction;
    }

    /** What the replay of one event would do; nothing of it stays but the step in the audit. */
    ReplayOutcome preview(long id, String actor) {
        ReplayOutcome outcome = attempt(id, actor, true);
        switch (outcome) {
            case ReplayOutcome.Handled handled ->
                    steps.add(id, actor, HeldEventSteps.Kind.PREVIEWED, handled.effect().name());
            case ReplayOutcome.Failed failed ->
                    steps.add(id, actor, HeldEventSteps.Kind.PREVIEWED, failed.why().code());
            case ReplayOutcome.NotNext _ -> {}
        }
        return outcome;
    }

    /**
     * Works off lines from their beginning, oldest first.
     *
     * @param filter which first events to begin with
     * @param cap how many events at most
     * @param stopAtFailure whether to leave the other lines alone when one fails
     * @param actor who wants it
     */
    List<ReplayOutcome> replay(
            HeldEvents.Filter filter, int cap, boolean stopAtFailure, String actor) {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        for (HeldEvent first : events.held(filter, cap)) {
            List<ReplayOutcome> line = workOff(first.id(), cap - outcomes.size(), actor);
            outcomes.addAll(line);
            boolean failed = line.getLast() instanceof ReplayOutcome.Failed;
            if (outcomes.size() >= cap || (failed && stopAtFailure)) {
                break;
            }
        }
        return outcomes;
    }

    /** Works off one line from the given event on, until one fails or the cap is reached. */
    List<ReplayOutcome> workOff(long start, int cap, String actor) {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        Optional<Long> next = Optional.of(start);
        while (next.isPresent() && outcomes.size() < cap) {
            Optional<HeldEvent> event = events.one(next.get());
            ReplayOutcome outcome = replayOne(next.get(), actor);
            outcomes.add(outcome);
            next =
                    outcome instanceof ReplayOutcome.Handled
                            ? event.flatMap(events::following)
                            : Optional.empty();
        }
        return outcomes;
    }

    private ReplayOutcome replayOne(long id, String actor) {
        ReplayOutcome outcome = attempt(id, actor, false);
        if (outcome instanceof ReplayOutcome.Failed failed) {
            transaction.executeWithoutResult(
                    status -> {
                        events.failedAgain(id, failed.why());
                        steps.add(
                                id, actor, HeldEventSteps.Kind.REPLAY_FAILED, failed.why().code());
                    });
        }
        return outcome;
    }

    private ReplayOutcome attempt(long id, String actor, boolean preview) {
        try {
            return transaction.execute(
                    status -> {
                        if (preview) {
                            status.setRollbackOnly();
                        }
                        return events.locked(id)
                                .filter(HeldEvent::first)
                                .map(event -> rerun(event, actor))
                                .orElseGet(() -> new ReplayOutcome.NotNext(id));
                    });
        } catch (RuntimeException e) {
            return new ReplayOutcome.Failed(id, Failure.of(e));
        }
    }

    private ReplayOutcome rerun(HeldEvent event, String actor) {
        var rerun = new Rerun();
        ScopedValue.where(Rerun.CURRENT, rerun).run(() -> paths.deliver(event.record()));
        events.settle(event.id(), HeldEvent.State.REPLAYED);
        steps.add(event.id(), actor, HeldEventSteps.Kind.REPLAYED, rerun.effect().name());
        return new ReplayOutcome.Handled(event.id(), rerun.effect(), rerun.leaving());
    }
}
