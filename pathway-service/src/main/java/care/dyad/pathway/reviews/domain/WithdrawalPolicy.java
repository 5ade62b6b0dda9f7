package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.RoutingPolicy;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalNotice;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a withdrawal makes of a case. It is the referrer's act and ends every episode; but a
 * referral with a risk in it, or of a mother who was seen already, is not closed unseen: nothing
 * changes, its clocks run, and clinicians are told to decide.
 */
public final class WithdrawalPolicy {

    private final RoutingPolicy routing;
    private final RedecisionPolicy clocks;
    private final EpisodeIds ids;

    public WithdrawalPolicy(RoutingPolicy routing, RedecisionPolicy clocks, EpisodeIds ids) {
        this.routing = routing;
        this.clocks = clocks;
        this.ids = ids;
    }

    /**
     * What a withdrawal changes of the case of its referral.
     *
     * @param now current time, UTC
     */
    public CaseChange withdraw(CaseUnderReview found, Withdrawal withdrawal, Instant now) {
        return found.isNeverClosedUnseen() && !found.episodes().isEmpty()
                ? told(found)
                : closed(found, withdrawal, now);
    }

    private CaseChange closed(CaseUnderReview found, Withdrawal withdrawal, Instant now) {
        Decision decision =
                Decision.withdrawn(withdrawal.eventId(), found.priority(), withdrawal.at());
        Settlement settlement = new Settlement(found, decision, clocks, ids);
        settlement.endTheRest(
                CloseReason.WITHDRAWN,
                CloseReason.WITHDRAWN,
                new CaseEvent.Record("", withdrawal.at(), now));
        return settlement
                .ended(List.of(), found.referral(), List.of())
                .settling(WithdrawalState.CLOSED);
    }

    private CaseChange told(CaseUnderReview found) {
        WithdrawalNotice notice =
                new WithdrawalNotice(found.referral(), found.priority(), reviewers(found));
        return CaseChange.telling(found, notice.addTo(List.of(), dueAt(found)))
                .settling(WithdrawalState.AWAITS_REVIEW);
    }

    private List<Contact> reviewers(CaseUnderReview found) {
        List<Contact> reviewers = new ArrayList<>(routing.reviewers(found.priority()));
        reviewers.addAll(found.teams());
        return reviewers;
    }

    private static @Nullable Instant dueAt(CaseUnderReview found) {
        return found.episodes().stream()
                .flatMap(one -> one.clocks().stream())
                .filter(clock -> clock.state() != ClockState.MET)
                .map(EpisodeClock::deadline)
                .map(deadline -> deadline.dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
