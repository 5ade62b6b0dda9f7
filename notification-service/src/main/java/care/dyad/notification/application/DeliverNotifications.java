package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Delivers what is queued. Each attempt is committed before it is made, and its outcome after: a
 * kill between the other side's yes and that second commit is the one way to a repeat, which then
 * carries the same id and is counted.
 */
@Component
public class DeliverNotifications {

    private final Notifications notifications;
    private final HandOverSafely handOverSafely;
    private final RecordHandover handovers;
    private final DeliveryFigures figures;
    private final DeliveryTraces traces;

    DeliverNotifications(
            Notifications notifications,
            HandOverSafely handOverSafely,
            RecordHandover handovers,
            DeliveryFigures figures,
            DeliveryTraces traces) {
        this.notifications = notifications;
        this.handOverSafely = handOverSafely;
        this.handovers = handovers;
        this.figures = figures;
        this.traces = traces;
    }

    /**
     * Makes one attempt at the next notification that is due on a channel. Several senders may do
     * so at once.
     *
     * @param claimed called before the attempt is made: others may look for the next meanwhile
     * @return false when none is due
     */
    public boolean deliverNext(Channel channel, Runnable claimed) {
        Optional<Attempt> next = notifications.claim(channel);
        if (next.isPresent()) {
            claimed.run();
            make(next.get());
        }
        return next.isPresent();
    }

    private void make(Attempt attempt) {
        UUID id = attempt.notification().id();
        if (attempt.mayRepeat()) {
            figures.possibleRepeat(id);
        }
        Consumer<Outcome> step = traces.began(attempt.notification());
        Handover answer = handOverSafely.handOver(attempt);
        Outcome outcome = handovers.record(attempt, answer);
        step.accept(outcome);
        figures.attempted(id, outcome);
    }
}
