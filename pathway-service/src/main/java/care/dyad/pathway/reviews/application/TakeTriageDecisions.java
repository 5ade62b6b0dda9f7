package care.dyad.pathway.reviews.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.application.OpenEpisodes;
import care.dyad.pathway.episodes.application.Revision;
import care.dyad.pathway.episodes.application.TellCases;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.reviews.domain.AmendmentPolicy;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.Review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes in what triage decided: a first decision opens the case, a later one amends it. */
@Component
public class TakeTriageDecisions {

    private final OpenEpisodes openEpisodes;
    private final CasesUnderReview cases;
    private final AmendmentPolicy policy;
    private final TellCases tellCases;
    private final Clock clock;

    TakeTriageDecisions(
            OpenEpisodes openEpisodes,
            CasesUnderReview cases,
            AmendmentPolicy policy,
            TellCases tellCases,
            Clock clock) {
        this.openEpisodes = openEpisodes;
        this.cases = cases;
        this.policy = policy;
        this.tellCases = tellCases;
        this.clock = clock;
    }

    /** Takes in decisions; one that is not later than what the case knows changes nothing. */
    @Transactional
    public void take(List<TriagedReferral> decisions) {
        openEpisodes.open(decisions).forEach(this::amend);
    }

    private void amend(TriagedReferral latest) {
        cases.hold(latest.referralId())
                .filter(held -> latest.sequence() > held.found().referral().sequence())
                .ifPresent(held -> amend(held, latest));
    }

    private void amend(HeldCase held, TriagedReferral latest) {
        Instant now = clock.instant();
        CaseChange change = policy.amend(held.found(), latest, now);
        cases.retriage(latest);
        cases.store(held, change);
        Review overtaken = held.found().overtaken();
        if (overtaken != null) {
            cases.note(held, overtaken);
        }
        tellCases.tell(
                Occurrence.numbered(occurrence(latest, held.caseEvents(), now, change.events())),
                Occurrence.numbered(
                        occurrence(latest, held.clockEvents(), now, change.clockEvents())));
        tellCases.tell(
                new Revision(
                        latest.eventId(),
                        latest.referralId(),
                        now,
                        latest.traceparent(),
                        null,
                        overtaken));
    }

    private static <E> Occurrence<E> occurrence(
            TriagedReferral latest, long before, Instant now, E events) {
        return new Occurrence<>(latest.eventId(), before + 1, now, latest.traceparent(), events);
    }
}
