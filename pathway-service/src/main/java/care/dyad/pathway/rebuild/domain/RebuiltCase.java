package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A case as the topics tell it.
 *
 * @param referral the referral, with the decision of triage that is in force
 * @param standing how it stands
 * @param caseEvents how many events it has had
 * @param clockEvents how many events its clocks have had
 * @param gaps pathways without a service
 * @param acts what staff recorded, in order
 * @param reviews decisions of clinicians, in order, without their words
 * @param clocks every clock of its episodes
 * @param withdrawal its withdrawal; null when there is none
 * @param changedAt when it was changed last, UTC
 */
public record RebuiltCase(
        TriagedReferral referral,
        CaseStanding standing,
        long caseEvents,
        long clockEvents,
        List<ServiceGap> gaps,
        List<ActOfEpisode> acts,
        List<Review> reviews,
        List<RebuiltClock> clocks,
        @Nullable Withdrawal withdrawal,
        Instant changedAt) {

    public RebuiltCase {
        gaps = List.copyOf(gaps);
        acts = List.copyOf(acts);
        reviews = List.copyOf(reviews);
        clocks = List.copyOf(clocks);
    }

    /** The earliest deadline of an episode that runs, UTC; null when none does. */
    public @Nullable Instant dueAt(Episode episode) {
        return episode.state() == EpisodeState.CLOSED
                ? null
                : clocks.stream()
                        .filter(one -> one.episodeId().equals(episode.about().episodeId()))
                        .map(RebuiltClock::clock)
                        .filter(EpisodeClock::isUnmet)
                        .map(EpisodeClock::deadline)
                        .map(Deadline::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
