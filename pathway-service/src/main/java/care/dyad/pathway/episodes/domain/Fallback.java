package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Choice;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ServiceEntry;

import java.time.LocalDate;
import java.util.List;

/**
 * What happens where a pathway has no service. Only parent-infant work falls to another pathway: to
 * specialist care where T4 to T7 matched, else to link work, and only where that pathway would have
 * been routed without a look. In every other case a clinician decides.
 *
 * @param directory where services are looked up
 * @param referral the referral
 * @param today local date in England
 */
record Fallback(Directory directory, TriagedReferral referral, LocalDate today) {

    void apply(ServiceGap gap, Itinerary itinerary) {
        if (gap.pathway() != Pathway.PARENT_INFANT) {
            leaveToClinician(gap, ReviewReason.NO_SERVICE, itinerary);
            return;
        }
        Pathway fallback = standIn();
        if (referral.decision().pathways().contains(fallback)) {
            itinerary.gap(filled(gap, fallback));
        } else if (fallback == Pathway.VCSE_LINK_WORK && !referral.consentToShareWithVcse()) {
            leaveToClinician(gap, ReviewReason.NO_CONSENT_TO_SHARE_WITH_VCSE, itinerary);
        } else if (fallback == Pathway.VCSE_LINK_WORK && referral.decision().lacksRiskItem()) {
            leaveToClinician(gap, ReviewReason.RISK_ITEM_MISSING, itinerary);
        } else {
            fall(gap, fallback, itinerary);
        }
    }

    private void fall(ServiceGap gap, Pathway fallback, Itinerary itinerary) {
        switch (directory.choose(fallback, referral.candidate(), today)) {
            case Choice.Chosen(ServiceEntry service) -> {
                Contact contact = service.contact();
                itinerary.gap(filled(gap, fallback));
                itinerary.open(fallback, contact, List.of(contact));
            }
            case Choice.NotFromThisReferrer _ ->
                    leaveToClinician(gap, ReviewReason.REFERRER_NOT_ACCEPTED_BY_VCSE, itinerary);
            case Choice.NoneOpen _ -> leaveToClinician(gap, ReviewReason.NO_SERVICE, itinerary);
        }
    }

    private Pathway standIn() {
        TriageDecision decision = referral.decision();
        boolean specialist =
                decision.pointsToSpecialist()
                        || decision.pathways().contains(Pathway.SPECIALIST_PERINATAL);
        return specialist ? Pathway.SPECIALIST_PERINATAL : Pathway.VCSE_LINK_WORK;
    }

    private static void leaveToClinician(ServiceGap gap, ReviewReason reason, Itinerary itinerary) {
        itinerary.gap(gap);
        itinerary.propose(gap.pathway(), null, List.of(reason));
    }

    private static ServiceGap filled(ServiceGap gap, Pathway fallback) {
        return new ServiceGap(gap.pathway(), gap.area(), gap.reason(), fallback);
    }
}
