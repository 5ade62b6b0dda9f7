package care.dyad.pathway.clocks.application;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.TimedEpisode;

/**
 * A clock that was just marked as announced.
 *
 * @param episode its episode
 * @param clock the clock in its new state, due soon or breached
 * @param sequence position of the announcement among the clock events of the referral
 */
public record DueClock(TimedEpisode episode, EpisodeClock clock, long sequence) {}
