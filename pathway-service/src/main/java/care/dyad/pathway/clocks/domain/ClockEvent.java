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

    /** The deadline comes near. */
    record SlaDueSoon(TimedEpisode episode, Deadline deadline, List<Contact> tell)
            implements ClockEvent {}

    /** The deadline passed and the work was not recorded. */
    record SlaBreached(TimedEpisode episode, Deadline deadline, List<Contact> tell)
            implements ClockEvent {}

    /** The clock of {@code previous} became another one with a nearer deadline. */
    record SlaClockReanchored(TimedEpisode episode, Deadline deadline, Deadline previous)
            implements ClockEvent {}

    /** The work was done, at the given time. */
    record SlaMet(TimedEpisode episode, Deadline deadline, Instant metAt) implements ClockEvent {}
}
