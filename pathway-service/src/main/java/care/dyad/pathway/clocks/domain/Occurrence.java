package care.dyad.pathway.clocks.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to a referral, in its place among the events of the referral.
 *
 * @param cause what it follows from: an event, or the episode for a timer or an act of staff
 * @param sequence position among the events of the referral on its topic, from 1
 * @param at when it happened, UTC
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param event what happened
 */
public record Occurrence<E>(
        UUID cause, long sequence, Instant at, @Nullable String traceparent, E event) {

    /**
     * Numbers events that happened at once.
     *
     * @param first an occurrence of the first event, whose cause, time and trace they share
     */
    public static <E> List<Occurrence<E>> numbered(Occurrence<List<E>> first) {
        List<Occurrence<E>> numbered = new ArrayList<>();
        for (E event : first.event()) {
            long sequence = first.sequence() + numbered.size();
            numbered.add(
                    new Occurrence<>(
                            first.cause(), sequence, first.at(), first.traceparent(), event));
        }
        return numbered;
    }
}
