package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;

import java.util.List;

/** What an act makes of an episode. */
public sealed interface Move {

    /**
     * The act is recorded.
     *
     * @param episode the episode after it
     * @param events what happened, in order
     * @param clockEvents what the act itself did to clocks, beside what follows from the events
     */
    record Moved(Episode episode, List<CaseEvent> events, List<ClockEvent> clockEvents)
            implements Move {

        public Moved {
            events = List.copyOf(events);
            clockEvents = List.copyOf(clockEvents);
        }

        Moved(Episode episode, CaseEvent... events) {
            this(episode, List.of(events), List.of());
        }
    }

    /** The same act is recorded already; nothing changes. */
    record Repeated() implements Move {}

    /** The episode does not allow the act. */
    record Refused(Refusal refusal) implements Move {}

    /** The time of the act cannot be right. */
    record Mistimed(TimeFault fault) implements Move {}
}
