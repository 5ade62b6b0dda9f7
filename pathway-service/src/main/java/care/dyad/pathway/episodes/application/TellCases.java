package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Tells what happened to cases. Whoever changes one that is open already also tells how it stands
 * then, so that the topics alone are enough to rebuild it.
 */
@Component
public class TellCases {

    private final CaseEvents events;
    private final Standings standings;

    TellCases(CaseEvents events, Standings standings) {
        this.events = events;
        this.standings = standings;
    }

    /** Tells what happened, within the transaction of the change. */
    public void tell(List<Occurrence<CaseEvent>> cases, List<Occurrence<ClockEvent>> clocks) {
        events.append(cases, clocks);
    }

    /** Tells how a case stands, when everything of the change is stored and told. */
    public void tell(Revision revision) {
        Standings.Numbered next = standings.next(revision.referralId());
        CaseEvent revised =
                new CaseEvent.CaseRevised(next.standing(), revision.act(), revision.review());
        events.append(
                List.of(
                        new Occurrence<>(
                                revision.cause(),
                                next.sequence(),
                                revision.at(),
                                revision.traceparent(),
                                revised)),
                List.of());
    }
}
