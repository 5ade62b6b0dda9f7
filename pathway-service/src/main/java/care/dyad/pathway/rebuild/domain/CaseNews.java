package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

/** What an event of a case means for whoever rebuilds it. */
public sealed interface CaseNews {

    /** An episode was opened or proposed. */
    record Placed(TimedEpisode episode, EpisodeState state) implements CaseNews {}

    /** A pathway has no service. */
    record Gap(ServiceGap gap) implements CaseNews {}

    /** Another event that may come with the opening of a case and changes no row. */
    record Opening() implements CaseNews {}

    /** Something that a revision follows, which says all of it. */
    record Change() implements CaseNews {}

    /** Somebody was told something; nothing changed. */
    record Notice() implements CaseNews {}

    /**
     * How the case stands from now on.
     *
     * @param act the act of staff that did it; null when something else did
     * @param review the review that did it, or was overtaken; null without one
     */
    record Revised(CaseStanding standing, @Nullable ActOfEpisode act, @Nullable Review review)
            implements CaseNews {}
}
