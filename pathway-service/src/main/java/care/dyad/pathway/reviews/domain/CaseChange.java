package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a decision changes of a case.
 *
 * @param priority priority from now on
 * @param area where the mother lives, as far as it is known now
 * @param episodes every episode that is new, changed or ended, as it is now
 * @param gaps pathways for which there turned out to be no service
 * @param events what happened, in order
 * @param clockEvents what happened to the clocks, in order
 * @param withdrawal what becomes of its withdrawal; null when that stays as it is
 */
public record CaseChange(
        Priority priority,
        @Nullable AreaCode area,
        List<Episode> episodes,
        List<ServiceGap> gaps,
        List<CaseEvent> events,
        List<ClockEvent> clockEvents,
        @Nullable WithdrawalState withdrawal) {

    /** Nothing changes, but something is told. */
    public static CaseChange telling(CaseUnderReview found, List<CaseEvent> events) {
        return new CaseChange(
                found.priority(),
                found.referral().candidate().area(),
                List.of(),
                List.of(),
                events,
                List.of(),
                null);
    }

    /** The same change, which also settles the withdrawal. */
    CaseChange settling(WithdrawalState state) {
        return new CaseChange(priority, area, episodes, gaps, events, clockEvents, state);
    }

    /** The same change, and before it something else happened. */
    CaseChange toldFirst(CaseEvent event) {
        List<CaseEvent> all = new ArrayList<>(List.of(event));
        all.addAll(events);
        return new CaseChange(priority, area, episodes, gaps, all, clockEvents, withdrawal);
    }
}
