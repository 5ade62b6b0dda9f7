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

/** Gathers what a decision makes of the episodes of a case, one after the other. */
final class Settlement {

    private final CaseUnderReview found;
    private final Decision decision;
    private final RedecisionPolicy clocks;
    private final EpisodeIds ids;

    private final Deque<ClockedEpisode> spareProposals = new ArrayDeque<>();
    private final Set<UUID> settled = new HashSet<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<CaseEvent> ends = new ArrayList<>();
    private final List<CaseEvent> placements = new ArrayList<>();
    private final List<ClockEvent> clockEvents = new ArrayList<>();
    private final List<Pathway> proposed = new ArrayList<>();
    private final List<Instant> proposedUntil = new ArrayList<>();

    Settlement(CaseUnderReview found, Decision decision, RedecisionPolicy clocks, EpisodeIds ids) {
        this.found = found;
        this.decision = decision;
        this.clocks = clocks;
        this.ids = ids;
        found.episodes().stream()
                .filter(one -> one.isProposed() && !decision.pathways().contains(one.pathway()))
                .forEach(spareProposals::add);
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
                        ids.of(decision.id(), pathway),
                        pathway,
                        null,
                        decision.priority());
        return new ClockedEpisode(
                new Episode(about, referral.receivedAt(), EpisodeState.PROPOSED, null, null),
                List.of());
    }

    private void place(ClockedEpisode held, Placement placement) {
        TimedEpisode about =
                held.episode()
                        .about()
                        .at(placement.pathway(), placement.service(), decision.priority());
        switch (placement) {
            case Placement.Opened opened -> {
                Instant dueAt =
                        goesOn(held, about, EpisodeState.OPEN, decision.endsWhenOpened()).dueAt();
                placements.add(new CaseEvent.EpisodeOpened(about, dueAt, opened.tell()));
            }
            case Placement.Proposed _ -> {
                Instant dueAt =
                        goesOn(held, about, EpisodeState.PROPOSED, decision.endsWhenProposed())
                                .dueAt();
                placements.add(new CaseEvent.EpisodeProposed(about, dueAt));
                if (placement.pathway() != Pathway.UNDECIDED) {
                    proposed.add(placement.pathway());
                }
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
        TimedEpisode about = before.at(before.pathway(), service, decision.priority());
        ClockChange change = goesOn(held, about, held.episode().state(), decision.endsWhenOpened());
        boolean raised = decision.priority().compareTo(before.priority()) > 0;
        if (raised && service != null && !held.episode().isAssessed()) {
            placements.add(
                    new CaseEvent.EpisodeOpened(
                            about, change.dueAt(), routing.toTell(service, decision.priority())));
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
                                decision.at(),
                                decision.by()));
        episodes.add(held.episode().as(about, state));
        clockEvents.addAll(change.events());
        return change;
    }

    /** Ends every episode that was not settled. */
    void endTheRest(CloseReason ofProposals, CloseReason ofOthers, CaseEvent.Record record) {
        found.episodes().stream()
                .filter(one -> !settled.contains(one.episode().about().episodeId()))
                .forEach(one -> end(one, one.isProposed() ? ofProposals : ofOthers, record));
    }

    private void end(ClockedEpisode one, CloseReason reason, CaseEvent.Record record) {
        TimedEpisode about = one.episode().about();
        ClockChange change =
                clocks.ends(
                        new Redecision(
                                about,
                                one.clocks(),
                                one.episode().receivedAt(),
                                decision.endsWhenOpened(),
                                decision.at(),
                                decision.by()));
        episodes.add(one.episode().as(about, EpisodeState.CLOSED));
        ends.add(new CaseEvent.EpisodeClosed(about, record, reason, team(one)));
        clockEvents.addAll(change.events());
    }

    /** A team that was told of the episode is told of its end. */
    private static List<Contact> team(ClockedEpisode one) {
        Contact service = one.episode().about().service();
        return one.isProposed() || service == null ? List.of() : List.of(service);
    }

    /** What changes of a case in which nothing opens; {@code told} is said first. */
    CaseChange ended(List<CaseEvent> told, TriagedReferral referral, List<CaseEvent> afterTheEnds) {
        return change(told, afterTheEnds, referral, List.of());
    }

    /** What changes of a case; {@code told} is said first. */
    CaseChange to(
            List<CaseEvent> told,
            TriagedReferral decided,
            List<ServiceGap> gaps,
            Routing.Placed placed) {
        List<CaseEvent> after = new ArrayList<>();
        gaps.forEach(gap -> after.add(gapRecorded(decided, gap, placed)));
        after.addAll(placements);
        proposedUntil.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(dueAt -> after.add(underReview(decided, dueAt, placed)));
        return change(told, after, decided, gaps);
    }

    private CaseChange change(
            List<CaseEvent> told,
            List<CaseEvent> after,
            TriagedReferral decided,
            List<ServiceGap> gaps) {
        List<CaseEvent> events = new ArrayList<>(told);
        events.addAll(ends);
        events.addAll(after);
        return new CaseChange(
                decision.priority(),
                decided.candidate().area(),
                List.copyOf(episodes),
                gaps,
                List.copyOf(events),
                List.copyOf(clockEvents),
                null);
    }

    private static CaseEvent gapRecorded(
            TriagedReferral decided, ServiceGap gap, Routing.Placed placed) {
        return new CaseEvent.ServiceGapRecorded(
                decided.referralId(), decided.reference(), gap, placed.reviewers());
    }

    private CaseEvent underReview(TriagedReferral decided, Instant dueAt, Routing.Placed placed) {
        return new CaseEvent.ReferralUnderReview(
                decided.referralId(),
                decided.reference(),
                decision.priority(),
                List.copyOf(proposed),
                placed.reviewReasons(),
                dueAt,
                placed.reviewers());
    }
}
