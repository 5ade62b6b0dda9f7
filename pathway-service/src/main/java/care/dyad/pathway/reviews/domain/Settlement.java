package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockChange;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Redecision;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Placement;
import care.dyad.pathway.episodes.domain.Routing;
import care.dyad.pathway.episodes.domain.RoutingPolicy;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gathers what a review makes of the episodes of a case, one after the other. */
final class Settlement {

    private static final Set<ClockKind> REVIEWED = Set.of(ClockKind.REVIEW, ClockKind.RISK_REVIEW);
    private static final Set<ClockKind> RISK_REVIEWED = Set.of(ClockKind.RISK_REVIEW);

    private final CaseUnderReview found;
    private final Review review;
    private final RedecisionPolicy clocks;
    private final EpisodeIds ids;

    private final Deque<ClockedEpisode> spareProposals = new ArrayDeque<>();
    private final Set<UUID> settled = new HashSet<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<CaseEvent> ends = new ArrayList<>();
    private final List<CaseEvent> placements = new ArrayList<>();
    private final List<ClockEvent> clockEvents = new ArrayList<>();
    private final List<Instant> proposedUntil = new ArrayList<>();

    Settlement(CaseUnderReview found, Review review, RedecisionPolicy clocks, EpisodeIds ids) {
        this.found = found;
        this.review = review;
        this.clocks = clocks;
        this.ids = ids;
        found.episodes().stream()
                .filter(one -> one.isProposed() && !review.pathways().contains(one.pathway()))
                .forEach(spareProposals::add);
    }

    CaseUnderReview found() {
        return found;
    }

    Review review() {
        return review;
    }

    List<Episode> episodes() {
        return List.copyOf(episodes);
    }

    List<ClockEvent> clockEvents() {
        return List.copyOf(clockEvents);
    }

    /** Lets the episode of a pathway go on where it is, or a proposal take the pathway over. */
    void settle(Placement placement, RoutingPolicy routing) {
        ClockedEpisode held = episodeFor(placement.pathway());
        settled.add(held.episode().about().episodeId());
        if (held.isProposed()) {
            place(held, placement);
        } else {
            raise(held, routing);
        }
    }

    private ClockedEpisode episodeFor(Pathway pathway) {
        return found.on(pathway)
                .orElseGet(
                        () ->
                                spareProposals.isEmpty()
                                        ? fresh(pathway)
                                        : spareProposals.removeFirst());
    }

    private ClockedEpisode fresh(Pathway pathway) {
        TriagedReferral referral = found.referral();
        TimedEpisode about =
                new TimedEpisode(
                        referral.referralId(),
                        referral.reference(),
                        ids.of(review.id(), pathway),
                        pathway,
                        null,
                        review.priority());
        return new ClockedEpisode(
                new Episode(about, referral.receivedAt(), EpisodeState.PROPOSED, null, null),
                List.of());
    }

    private void place(ClockedEpisode held, Placement placement) {
        TimedEpisode about =
                held.episode()
                        .about()
                        .at(placement.pathway(), placement.service(), review.priority());
        switch (placement) {
            case Placement.Opened opened -> {
                Instant dueAt = goesOn(held, about, EpisodeState.OPEN, REVIEWED).dueAt();
                placements.add(new CaseEvent.EpisodeOpened(about, dueAt, opened.tell()));
            }
            case Placement.Proposed _ -> {
                Instant dueAt = goesOn(held, about, EpisodeState.PROPOSED, RISK_REVIEWED).dueAt();
                placements.add(new CaseEvent.EpisodeProposed(about, dueAt));
                if (dueAt != null) {
                    proposedUntil.add(dueAt);
                }
            }
        }
    }

    /** An episode at a team stays there; when it became more urgent, the team is told again. */
    private void raise(ClockedEpisode held, RoutingPolicy routing) {
        TimedEpisode before = held.episode().about();
        Contact service = before.service();
        TimedEpisode about = before.at(before.pathway(), service, review.priority());
        ClockChange change = goesOn(held, about, held.episode().state(), REVIEWED);
        boolean raised = review.priority().compareTo(before.priority()) > 0;
        if (raised && service != null && !held.episode().isAssessed()) {
            placements.add(
                    new CaseEvent.EpisodeOpened(
                            about, change.dueAt(), routing.toTell(service, review.priority())));
        }
    }

    private ClockChange goesOn(
            ClockedEpisode held, TimedEpisode about, EpisodeState state, Set<ClockKind> done) {
        ClockChange change =
                clocks.goesOn(
                        new Redecision(
                                about,
                                held.clocks(),
                                held.episode().receivedAt(),
                                done,
                                review.decidedAt()));
        episodes.add(held.episode().as(about, state));
        clockEvents.addAll(change.events());
        return change;
    }

    /** Ends every episode that was not settled. */
    void endTheRest(CloseReason ofProposals) {
        found.episodes().stream()
                .filter(one -> !settled.contains(one.episode().about().episodeId()))
                .forEach(
                        one -> end(one, one.isProposed() ? ofProposals : CloseReason.STEPPED_DOWN));
    }

    private void end(ClockedEpisode one, CloseReason reason) {
        TimedEpisode about = one.episode().about();
        ClockChange change =
                clocks.ends(
                        new Redecision(
                                about,
                                one.clocks(),
                                one.episode().receivedAt(),
                                REVIEWED,
                                review.decidedAt()));
        episodes.add(one.episode().as(about, EpisodeState.CLOSED));
        ends.add(new CaseEvent.EpisodeClosed(about, review.record(), reason));
        clockEvents.addAll(change.events());
    }

    /** The decision and what ended by it. */
    List<CaseEvent> events() {
        List<CaseEvent> events = new ArrayList<>();
        events.add(review.event(found.referral()));
        events.addAll(ends);
        return events;
    }

    CaseChange to(TriagedReferral decided, List<ServiceGap> gaps, Routing.Placed placed) {
        List<CaseEvent> events = events();
        gaps.forEach(
                gap ->
                        events.add(
                                new CaseEvent.ServiceGapRecorded(
                                        decided.referralId(),
                                        decided.reference(),
                                        gap,
                                        placed.reviewers())));
        events.addAll(placements);
        proposedUntil.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(dueAt -> events.add(stillUnderReview(decided, dueAt, placed)));
        return new CaseChange(
                review.priority(),
                decided.candidate().area(),
                episodes(),
                gaps,
                events,
                clockEvents());
    }

    private CaseEvent stillUnderReview(
            TriagedReferral decided, Instant dueAt, Routing.Placed placed) {
        List<Pathway> proposed =
                placed.placements().stream()
                        .filter(Placement.Proposed.class::isInstance)
                        .map(Placement::pathway)
                        .toList();
        return new CaseEvent.ReferralUnderReview(
                decided.referralId(),
                decided.reference(),
                review.priority(),
                proposed,
                placed.reviewReasons(),
                dueAt,
                placed.reviewers());
    }
}
