package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Pathway;

import java.time.Instant;
import java.util.List;

/** An episode that a team may not let go becomes a proposal again, its clocks running. */
final class BackToTheDesk {

    private final RoutingPolicy routing;
    private final ClockPolicy clocks;

    BackToTheDesk(RoutingPolicy routing, ClockPolicy clocks) {
        this.routing = routing;
        this.clocks = clocks;
    }

    Move returned(Situation found, CaseEvent.EpisodeDeclined declined) {
        TimedEpisode before = found.episode().about();
        TimedEpisode about = before.at(before.pathway(), null, before.priority());
        Instant reviewBy = clocks.onReview(declined.record().recordedAt()).dueAt();
        Instant running = found.dueAt();
        Instant dueAt = running == null || reviewBy.isBefore(running) ? reviewBy : running;
        return new Move.Moved(
                found.episode().as(about, EpisodeState.PROPOSED).assigned(null),
                declined,
                new CaseEvent.EpisodeProposed(about, dueAt),
                underReview(about, dueAt));
    }

    private CaseEvent underReview(TimedEpisode about, Instant dueAt) {
        return new CaseEvent.ReferralUnderReview(
                about.referralId(),
                about.reference(),
                about.priority(),
                about.pathway() == Pathway.UNDECIDED ? List.of() : List.of(about.pathway()),
                List.of(ReviewReason.DECLINED_BY_SERVICE),
                dueAt,
                routing.reviewers(about.priority()));
    }
}
