package care.dyad.pathway.clocks.domain;

import care.dyad.pathway.directory.domain.Contact;

import java.time.Instant;
import java.util.List;

/** What happened to a clock. */
public sealed interface ClockEvent {

    /** The episode that the clock runs for. */
    TimedEpisode episode();

    /** The clock. */
    Deadline deadline();

    /** The clock started. */
    record SlaClockStarted(TimedEpisode episode, Deadline deadline) implements ClockEvent {}

    /** The deadline comes near; {@code level} counts its reminders from 1. */
    record SlaDueSoon(TimedEpisode episode, Deadline deadline, int level, List<Contact> tell)
            implements ClockEvent {}

    /** The deadline passed and the work was not recorded. */
    record SlaBreached(TimedEpisode episode, Deadline deadline, List<Contact> tell)
            implements ClockEvent {}

    /**
     * A clock got an earlier start, or became another one with a nearer deadline.
     *
     * @param previous the clock until now
     * @param by account of the member of staff; empty when new information did it
     * @param reason why, coded
     */
    record SlaClockReanchored(
            TimedEpisode episode, Deadline deadline, Deadline previous, String by, String reason)
            implements ClockEvent {}

    /** The work was done, at the given time. */
    record SlaMet(TimedEpisode episode, Deadline deadline, Instant metAt) implements ClockEvent {}

    /** A member of staff said why the deadline was missed. */
    record SlaBreachExplained(
            TimedEpisode episode, Deadline deadline, String by, BreachReason reason)
            implements ClockEvent {}
}
