package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;

import java.util.List;

/** Tells the other services what happened to referrals, their episodes and their clocks. */
@FunctionalInterface
public interface CaseEvents {

    /** Appends events within the transaction of the change that they tell of. */
    void append(List<Occurrence<CaseEvent>> cases, List<Occurrence<ClockEvent>> clocks);
}
