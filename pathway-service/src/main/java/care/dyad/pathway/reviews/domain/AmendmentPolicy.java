package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.Placement;
import care.dyad.pathway.episodes.domain.Routing;
import care.dyad.pathway.episodes.domain.RoutingPolicy;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.WithdrawalNotice;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What new information makes of a case. It raises by itself: a higher priority, a more intense
 * pathway, a proposal that no longer needs a look. Lowering is left to a clinician: then the case
 * stays as it is and shows the new decision.
 */
public final class AmendmentPolicy {

    private final RoutingPolicy routing;
    private final RedecisionPolicy clocks;
    private final EpisodeIds ids;

    public AmendmentPolicy(RoutingPolicy routing, RedecisionPolicy clocks, EpisodeIds ids) {
        this.routing = routing;
        this.clocks = clocks;
        this.ids = ids;
    }

    /**
     * What changes of a case when triage has decided again.
     *
     * @param now current time, UTC
     */
    public CaseChange amend(CaseUnderReview found, TriagedReferral latest, Instant now) {
        CaseChange change = amended(found, latest, now);
        return found.referral().isAfterLoss()
                ? change
                : latest.muted(now).map(change::toldFirst).orElse(change);
    }

    private CaseChange amended(CaseUnderReview found, TriagedReferral latest, Instant now) {
        if (found.isClosedByWithdrawal() && !latest.isNeverClosedUnseen()) {
            return nothing(found, latest);
        }
        CaseChange change =
                switch (routing.route(latest, now.atZone(ClockPolicy.LONDON).toLocalDate())) {
                    case Routing.Redirected _ -> nothing(found, latest);
                    case Routing.Placed placed -> raised(found, latest, placed, now);
                };
        return found.isClosedByWithdrawal() && !change.episodes().isEmpty()
                ? withdrawn(latest, change)
                : change;
    }

    /** What it was withdrawn with is worse than what was known: clinicians have to look. */
    private CaseChange withdrawn(TriagedReferral latest, CaseChange change) {
        WithdrawalNotice notice =
                new WithdrawalNotice(
                        latest, change.priority(), routing.reviewers(change.priority()));
        return new CaseChange(
                change.priority(),
                change.area(),
                change.episodes(),
                change.gaps(),
                notice.addTo(change.events(), null),
                change.clockEvents(),
                WithdrawalState.AWAITS_REVIEW);
    }

    private CaseChange raised(
            CaseUnderReview found, TriagedReferral latest, Routing.Placed placed, Instant now) {
        Priority priority = max(found.priority(), latest.decision().priority());
        List<Placement> wanted = wanted(found, latest, placed, priority);
        if (wanted.isEmpty()) {
            return nothing(found, latest);
        }
        Decision decision =
                Decision.amended(latest.eventId(), pathways(found, wanted), priority, now);
        Settlement settlement = new Settlement(found, decision, clocks, ids);
        wanted.forEach(one -> settlement.settle(one, routing));
        return settlement.to(
                List.of(),
                latest.decided(decision.pathways(), priority, area(found, latest)),
                CaseChanges.gaps(found, placed),
                placed);
    }

    /** Placements that are more than the case has, and what it has when it became more urgent. */
    private static List<Placement> wanted(
            CaseUnderReview found,
            TriagedReferral latest,
            Routing.Placed placed,
            Priority priority) {
        boolean lower =
                latest.decision().priority().compareTo(found.priority()) < 0
                        || intensity(pathwaysOf(placed)) < intensity(found.pathways());
        int strongest = intensity(found.pathways());
        List<Placement> wanted = new ArrayList<>();
        for (Placement one : placed.placements()) {
            boolean more = intensity(List.of(one.pathway())) > strongest;
            if ((more || !lower) && changes(found, one)) {
                wanted.add(one);
            }
        }
        if (priority != found.priority()) {
            wanted.addAll(others(found, wanted));
        }
        return wanted;
    }

    /** The episodes that stay as they are; UNDECIDED gives way to a pathway that is new. */
    private static List<Placement> others(CaseUnderReview found, List<Placement> wanted) {
        boolean decided = wanted.stream().anyMatch(one -> found.on(one.pathway()).isEmpty());
        return found.episodes().stream()
                .filter(one -> wanted.stream().noneMatch(w -> w.pathway() == one.pathway()))
                .filter(one -> one.pathway() != Pathway.UNDECIDED || !decided)
                .map(AmendmentPolicy::asItIs)
                .toList();
    }

    private static boolean changes(CaseUnderReview found, Placement placement) {
        return found.on(placement.pathway())
                .map(one -> one.isProposed() && placement instanceof Placement.Opened)
                .orElse(true);
    }

    private static Placement asItIs(ClockedEpisode one) {
        return new Placement.Proposed(one.pathway(), one.episode().about().service());
    }

    /** What the case has then. */
    private static List<Pathway> pathways(CaseUnderReview found, List<Placement> wanted) {
        return Stream.concat(wanted.stream().map(Placement::pathway), found.pathways().stream())
                .distinct()
                .toList();
    }

    private static List<Pathway> pathwaysOf(Routing.Placed placed) {
        return placed.placements().stream().map(Placement::pathway).toList();
    }

    /** None, link work, parent-infant, specialist: by the strongest (table 8.1a of the rules). */
    private static int intensity(List<Pathway> pathways) {
        return pathways.stream()
                .map(
                        pathway ->
                                switch (pathway) {
                                    case UNDECIDED -> 0;
                                    case VCSE_LINK_WORK -> 1;
                                    case PARENT_INFANT -> 2;
                                    case SPECIALIST_PERINATAL -> 3;
                                })
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static CaseChange nothing(CaseUnderReview found, TriagedReferral latest) {
        return new CaseChange(
                found.priority(),
                area(found, latest),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** An area that a clinician found out outlives a snapshot that does not know it. */
    private static @Nullable AreaCode area(CaseUnderReview found, TriagedReferral latest) {
        AreaCode told = latest.candidate().area();
        return told == null ? found.referral().candidate().area() : told;
    }

    private static Priority max(Priority one, Priority other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
