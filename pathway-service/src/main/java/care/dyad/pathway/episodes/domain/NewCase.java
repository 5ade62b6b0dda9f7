package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;

import java.util.List;

/**
 * A case as it is opened on a triaged referral.
 *
 * @param referral the referral
 * @param episodes its episodes; empty when it is redirected
 * @param gaps pathways without a service
 * @param events what happened, in order
 */
public record NewCase(
        TriagedReferral referral,
        List<NewEpisode> episodes,
        List<ServiceGap> gaps,
        List<CaseEvent> events) {

    /** The clocks that started, in order. */
    public List<ClockEvent> clockEvents() {
        return episodes.stream().flatMap(episode -> episode.clockEvents().stream()).toList();
    }
}
