package care.dyad.pathway.clocks.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;

import java.util.List;

/** Tells the other services what happened to clocks. */
@FunctionalInterface
public interface ClockEvents {

    /** Appends events within the transaction of the change that they tell of. */
    void append(List<Occurrence<ClockEvent>> events);
}
