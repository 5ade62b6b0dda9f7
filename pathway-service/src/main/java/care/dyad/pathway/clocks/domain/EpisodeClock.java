package care.dyad.pathway.clocks.domain;

/**
 * A clock of an episode and how it stands.
 *
 * @param deadline the clock
 * @param state how it stands
 */
public record EpisodeClock(Deadline deadline, ClockState state) {}
