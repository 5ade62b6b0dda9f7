package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.Routing;
import care.dyad.pathway.episodes.domain.RoutingPolicy;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Works out what a decided review changes of a case. A proposal is opened, or takes the pathway
 * that was decided in place of its own, with its clocks; what is left over ends.
 */
public final class CaseChanges {

    private final RoutingPolicy routing;
    private final RedecisionPolicy clocks;
    private final EpisodeIds ids;

    public CaseChanges(RoutingPolicy routing, RedecisionPolicy clocks, EpisodeIds ids) {
        this.routing = routing;
        this.clocks = clocks;
        this.ids = ids;
    }

    CaseChange of(CaseUnderReview found, Review review) {
        Settlement settlement = new Settlement(found, Decision.of(review), clocks, ids);
        return switch (review.request().decision()) {
            case ReviewDecision.Confirm confirm ->
                    placed(found, review, settlement, confirm.area());
            case ReviewDecision.Change change -> placed(found, review, settlement, change.area());
            case ReviewDecision.Redirect redirect ->
                    redirected(found, review, settlement, redirect);
            case ReviewDecision.CloseWithdrawn _ -> withdrawn(found, review, settlement);
            case ReviewDecision.KeepOpen _ ->
                    settlement
                            .ended(
                                    List.of(review.event(found.referral())),
                                    found.referral(),
                                    List.of())
                            .settling(WithdrawalState.KEPT_OPEN);
        };
    }

    private CaseChange placed(
            CaseUnderReview found,
            Review review,
            Settlement settlement,
            @Nullable AreaCode foundOut) {
        AreaCode known = found.referral().candidate().area();
        TriagedReferral decided =
                found.referral()
                        .decided(
                                review.pathways(),
                                review.priority(),
                                foundOut == null ? known : foundOut);
        LocalDate today = review.decisionRecordedAt().atZone(ClockPolicy.LONDON).toLocalDate();
        Routing.Placed placed = routing.routeDecided(decided, today);
        placed.placements().forEach(one -> settlement.settle(one, routing));
        settlement.endTheRest(
                CloseReason.PROPOSAL_NOT_CONFIRMED, CloseReason.STEPPED_DOWN, review.record());
        return settlement.to(List.of(review.event(decided)), decided, gaps(found, placed), placed);
    }

    /** Gaps that are not recorded yet. */
    static List<ServiceGap> gaps(CaseUnderReview found, Routing.Placed placed) {
        return placed.gaps().stream().filter(gap -> !found.gaps().contains(gap.pathway())).toList();
    }

    private static CaseChange redirected(
            CaseUnderReview found,
            Review review,
            Settlement settlement,
            ReviewDecision.Redirect redirect) {
        TriagedReferral referral = found.referral();
        settlement.endTheRest(CloseReason.REDIRECTED, CloseReason.STEPPED_DOWN, review.record());
        Routing.Redirected to = RoutingPolicy.redirect(redirect.reason(), redirect.place().text());
        return settlement.ended(
                List.of(review.event(referral)),
                referral,
                List.of(
                        new CaseEvent.ReferralRedirected(
                                referral.referralId(),
                                referral.reference(),
                                to.reasons(),
                                to.advice())));
    }

    private static CaseChange withdrawn(
            CaseUnderReview found, Review review, Settlement settlement) {
        settlement.endTheRest(CloseReason.WITHDRAWN, CloseReason.WITHDRAWN, review.record());
        return settlement
                .ended(List.of(review.event(found.referral())), found.referral(), List.of())
                .settling(WithdrawalState.CLOSED);
    }
}
