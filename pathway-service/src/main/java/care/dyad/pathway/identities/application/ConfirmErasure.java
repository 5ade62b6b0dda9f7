package care.dyad.pathway.identities.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.episodes.application.CaseEvents;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.identities.domain.IdentityChange;
import care.dyad.pathway.reviews.application.CasesUnderReview;
import care.dyad.pathway.reviews.application.HeldCase;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.CaseUnderReview;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers an erasure, as often as it is asked for. One whose case is not open yet is answered when
 * it is asked for again: the answer has its place among the events of the case.
 */
@Component
class ConfirmErasure {

    private final CasesUnderReview cases;
    private final Directory directory;
    private final CaseEvents events;

    ConfirmErasure(CasesUnderReview cases, Directory directory, CaseEvents events) {
        this.cases = cases;
        this.directory = directory;
        this.events = events;
    }

    void confirm(IdentityChange.Erased erased, Instant now) {
        cases.hold(erased.referralId()).ifPresent(held -> confirm(held, erased, now));
    }

    private void confirm(HeldCase held, IdentityChange.Erased erased, Instant now) {
        CaseUnderReview found = held.found();
        CaseEvent event =
                new CaseEvent.IdentityErased(
                        erased.referralId(),
                        found.referral().reference(),
                        found.priority(),
                        concerned(found));
        cases.store(held, CaseChange.telling(found, List.of(event)));
        events.append(
                List.of(
                        new Occurrence<>(
                                erased.eventId(),
                                held.caseEvents() + 1,
                                now,
                                erased.traceparent(),
                                event)),
                List.of());
    }

    /** Whoever was about to contact the mother. */
    private List<Contact> concerned(CaseUnderReview found) {
        List<Contact> concerned = new ArrayList<>(found.teams());
        if (found.isUnderReview()) {
            concerned.add(directory.triageDesk());
        }
        return List.copyOf(concerned);
    }
}
