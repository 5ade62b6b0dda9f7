package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Receipt;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.Pathway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works out the whole case of a triaged referral: episodes, clocks, gaps and what is told. */
public final class OpeningPolicy {

    private final RoutingPolicy routing;
    private final ClockPolicy clocks;
    private final Directory directory;
    private final EpisodeIds ids;

    public OpeningPolicy(Directory directory, ClockPolicy clocks, EpisodeIds ids) {
        this.routing = new RoutingPolicy(directory);
        this.clocks = clocks;
        this.directory = directory;
        this.ids = ids;
    }

    /**
     * The case of a referral.
     *
     * @param now current time, UTC
     */
    public NewCase open(TriagedReferral referral, Instant now) {
        return switch (routing.route(referral, now.atZone(ClockPolicy.LONDON).toLocalDate())) {
            case Routing.Redirected redirected -> redirected(referral, redirected, now);
            case Routing.Placed placed -> placed(referral, placed, now);
        };
    }

    /**
     * The case of a referral that was withdrawn before triage decided: it opens nothing, unless it
     * is one that a clinician has to look at before it is closed.
     *
     * @param now current time, UTC
     */
    public NewCase openWithdrawn(TriagedReferral referral, Instant now) {
        NewCase opened = open(referral, now);
        return referral.isNeverClosedUnseen() && !opened.episodes().isEmpty()
                ? awaitingReview(opened)
                : new NewCase(referral, List.of(), List.of(), List.of());
    }

    private NewCase awaitingReview(NewCase opened) {
        WithdrawalNotice notice =
                new WithdrawalNotice(
                        opened.referral(),
                        opened.referral().decision().priority(),
                        routing.reviewers(opened.referral().decision().priority()));
        return new NewCase(
                opened.referral(),
                opened.episodes(),
                opened.gaps(),
                notice.addTo(
                        opened.events(),
                        opened.episodes().stream()
                                .map(NewEpisode::dueAt)
                                .min(Comparator.naturalOrder())
                                .orElse(null)));
    }

    private static NewCase redirected(
            TriagedReferral referral, Routing.Redirected redirected, Instant now) {
        CaseEvent event =
                new CaseEvent.ReferralRedirected(
                        referral.referralId(),
                        referral.reference(),
                        redirected.reasons(),
                        redirected.advice());
        List<CaseEvent> events = new ArrayList<>(referral.muted(now).stream().toList());
        events.add(event);
        return new NewCase(referral, List.of(), List.of(), List.copyOf(events));
    }

    private NewCase placed(TriagedReferral referral, Routing.Placed placed, Instant now) {
        List<NewEpisode> episodes =
                placed.placements().stream().map(one -> episode(referral, one)).toList();
        List<CaseEvent> events = new ArrayList<>();
        referral.muted(now).ifPresent(events::add);
        placed.gaps().forEach(gap -> events.add(gapRecorded(referral, gap)));
        episodes.forEach(episode -> events.add(episode.event()));
        List<NewEpisode> proposed =
                episodes.stream()
                        .filter(episode -> episode.state() == EpisodeState.PROPOSED)
                        .toList();
        if (!proposed.isEmpty()) {
            events.add(underReview(referral, placed, proposed));
        }
        return new NewCase(referral, episodes, placed.gaps(), List.copyOf(events));
    }

    private NewEpisode episode(TriagedReferral referral, Placement placement) {
        TriageDecision decision = referral.decision();
        TimedEpisode about =
                new TimedEpisode(
                        referral.referralId(),
                        referral.reference(),
                        ids.of(referral.eventId(), placement.pathway()),
                        placement.pathway(),
                        placement.service(),
                        decision.priority());
        Receipt receipt =
                new Receipt(
                        referral.receivedAt(),
                        decision.priority(),
                        decision.hasRiskAnswer(),
                        placement instanceof Placement.Proposed);
        return new NewEpisode(about, placement, clocks.onReceipt(receipt));
    }

    private CaseEvent gapRecorded(TriagedReferral referral, ServiceGap gap) {
        return new CaseEvent.ServiceGapRecorded(
                referral.referralId(), referral.reference(), gap, List.of(directory.triageDesk()));
    }

    private static CaseEvent underReview(
            TriagedReferral referral, Routing.Placed placed, List<NewEpisode> proposed) {
        List<Pathway> pathways =
                proposed.stream()
                        .map(episode -> episode.about().pathway())
                        .filter(pathway -> pathway != Pathway.UNDECIDED)
                        .toList();
        return new CaseEvent.ReferralUnderReview(
                referral.referralId(),
                referral.reference(),
                referral.decision().priority(),
                pathways,
                placed.reviewReasons(),
                proposed.stream()
                        .map(NewEpisode::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                placed.reviewers());
    }
}
