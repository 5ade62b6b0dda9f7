package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Choice;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides where a triaged referral goes. Specialist care and emergencies never fall to link work,
 * and a red flag (T1, T2) never waits for an area: it goes to the service there, else to the
 * catch-all on-call.
 */
public final class RoutingPolicy {

    private static final String CRISIS_ADVICE =
            " In a mental health crisis call 111 and choose the mental health option; when life is"
                    + " in danger call 999.";

    private final Directory directory;

    public RoutingPolicy(Directory directory) {
        this.directory = directory;
    }

    /**
     * Routes a referral.
     *
     * @param today local date in England; a service that is closed on it is never chosen
     */
    public Routing route(TriagedReferral referral, LocalDate today) {
        return switch (referral.decision().disposition()) {
            case REDIRECT -> redirect(referral.decision().redirectReasons());
            case REVIEW -> review(referral, today);
            case ROUTE -> place(referral, today);
        };
    }

    /**
     * Routes what a clinician decided on: neither the referrer's role nor a missing consent holds
     * it up again, and there is no fallback. A pathway without a service goes back to the
     * clinician.
     *
     * @param decided the referral with the pathways, priority and area of the decision
     * @param today local date in England; a service that is closed on it is never chosen
     */
    public Routing.Placed routeDecided(TriagedReferral decided, LocalDate today) {
        Itinerary itinerary = new Itinerary();
        for (Pathway pathway : decided.decision().pathways()) {
            if (pathway == Pathway.SPECIALIST_PERINATAL && cannotWait(decided)) {
                openAtOnce(decided, today, itinerary);
            } else {
                placeDecided(pathway, decided, today, itinerary);
            }
        }
        return itinerary.to(reviewers(decided, itinerary));
    }

    private void placeDecided(
            Pathway pathway, TriagedReferral decided, LocalDate today, Itinerary itinerary) {
        AreaCode area = decided.candidate().area();
        if (area == null) {
            itinerary.propose(pathway, null, List.of(ReviewReason.AMBIGUOUS_AREA));
        } else if (!area.isInEngland()) {
            itinerary.propose(pathway, null, List.of(ReviewReason.OUTSIDE_ENGLAND));
        } else {
            switch (choose(pathway, decided, today)) {
                case Choice.Chosen(ServiceEntry service) -> open(pathway, service, itinerary);
                case Choice.NotFromThisReferrer(ServiceEntry service) ->
                        open(pathway, service, itinerary);
                case Choice.NoneOpen(GapReason reason) -> {
                    itinerary.gap(new ServiceGap(pathway, area, reason, null));
                    itinerary.propose(pathway, null, List.of(ReviewReason.NO_SERVICE));
                }
            }
        }
    }

    private static boolean cannotWait(TriagedReferral decided) {
        return decided.decision().neverWaits()
                || decided.decision().priority() == Priority.EMERGENCY;
    }

    private static Routing.Redirected redirect(List<RedirectReason> reasons) {
        String advice =
                reasons.stream().map(RedirectReason::advice).collect(Collectors.joining(" "));
        return new Routing.Redirected(reasons, advice + CRISIS_ADVICE);
    }

    /** Where a clinician redirects to, with what the referrer is told. */
    public static Routing.Redirected redirect(RedirectReason reason, String place) {
        Routing.Redirected coded = redirect(List.of(reason));
        return new Routing.Redirected(coded.reasons(), place + " " + coded.advice());
    }

    private Routing review(TriagedReferral referral, LocalDate today) {
        Itinerary itinerary = new Itinerary();
        List<ReviewReason> reasons =
                Stream.concat(
                                referral.decision().reviewReasons().stream(),
                                outsideEngland(referral).stream())
                        .distinct()
                        .toList();
        for (Pathway pathway : pathways(referral)) {
            itinerary.propose(pathway, wouldTake(pathway, referral, today), reasons);
        }
        return itinerary.to(reviewers(referral, itinerary));
    }

    private @Nullable Contact wouldTake(
            Pathway pathway, TriagedReferral referral, LocalDate today) {
        return switch (choose(pathway, referral, today)) {
            case Choice.Chosen(ServiceEntry service) -> service.contact();
            case Choice.NotFromThisReferrer(ServiceEntry service) -> service.contact();
            case Choice.NoneOpen _ -> null;
        };
    }

    private Routing place(TriagedReferral referral, LocalDate today) {
        Itinerary itinerary = new Itinerary();
        for (Pathway pathway : pathways(referral)) {
            if (pathway == Pathway.SPECIALIST_PERINATAL && referral.decision().neverWaits()) {
                openAtOnce(referral, today, itinerary);
            } else {
                place(pathway, referral, today, itinerary);
            }
        }
        return itinerary.to(reviewers(referral, itinerary));
    }

    private void openAtOnce(TriagedReferral referral, LocalDate today, Itinerary itinerary) {
        Contact onCall = directory.onCall().contact();
        Contact service =
                directory
                        .specialistForEmergency(referral.candidate(), today)
                        .map(ServiceEntry::contact)
                        .orElse(onCall);
        itinerary.open(
                Pathway.SPECIALIST_PERINATAL,
                service,
                toTell(service, referral.decision().priority()));
    }

    /** The team, and in an emergency the on-call team as well. */
    public List<Contact> toTell(Contact service, Priority priority) {
        Contact onCall = directory.onCall().contact();
        List<Contact> tell =
                priority == Priority.EMERGENCY ? List.of(service, onCall) : List.of(service);
        return tell.stream().distinct().toList();
    }

    private void place(
            Pathway pathway, TriagedReferral referral, LocalDate today, Itinerary itinerary) {
        AreaCode area = referral.candidate().area();
        if (pathway == Pathway.UNDECIDED) {
            itinerary.propose(pathway, null, List.of(ReviewReason.INFORMATION_MISSING));
        } else if (area == null) {
            itinerary.propose(pathway, null, List.of(ReviewReason.AMBIGUOUS_AREA));
        } else if (!area.isInEngland()) {
            itinerary.propose(pathway, null, List.of(ReviewReason.OUTSIDE_ENGLAND));
        } else {
            switch (choose(pathway, referral, today)) {
                case Choice.Chosen(ServiceEntry service) -> open(pathway, service, itinerary);
                case Choice.NotFromThisReferrer(ServiceEntry service) ->
                        itinerary.propose(
                                pathway, service.contact(), List.of(notAccepted(pathway)));
                case Choice.NoneOpen(GapReason reason) ->
                        new Fallback(directory, referral, today)
                                .apply(new ServiceGap(pathway, area, reason, null), itinerary);
            }
        }
    }

    private static ReviewReason notAccepted(Pathway pathway) {
        return pathway == Pathway.VCSE_LINK_WORK
                ? ReviewReason.REFERRER_NOT_ACCEPTED_BY_VCSE
                : ReviewReason.NOT_ELIGIBLE;
    }

    private static void open(Pathway pathway, ServiceEntry service, Itinerary itinerary) {
        itinerary.open(pathway, service.contact(), List.of(service.contact()));
    }

    private Choice choose(Pathway pathway, TriagedReferral referral, LocalDate today) {
        return directory.choose(pathway, referral.candidate(), today);
    }

    /** The triage desk; on-call as well when it cannot wait. */
    public List<Contact> reviewers(Priority priority) {
        return reviewers(priority != Priority.ROUTINE);
    }

    /** On-call as well when specialist care has no service. */
    private List<Contact> reviewers(TriagedReferral referral, Itinerary itinerary) {
        return reviewers(
                referral.decision().priority() != Priority.ROUTINE || itinerary.lacksSpecialist());
    }

    private List<Contact> reviewers(boolean page) {
        return page
                ? List.of(directory.triageDesk(), directory.onCall().contact())
                : List.of(directory.triageDesk());
    }

    private static Optional<ReviewReason> outsideEngland(TriagedReferral referral) {
        AreaCode area = referral.candidate().area();
        return area == null || area.isInEngland()
                ? Optional.empty()
                : Optional.of(ReviewReason.OUTSIDE_ENGLAND);
    }

    private static List<Pathway> pathways(TriagedReferral referral) {
        List<Pathway> pathways = referral.decision().pathways();
        return pathways.isEmpty() ? List.of(Pathway.UNDECIDED) : pathways;
    }
}
