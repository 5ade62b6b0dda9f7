package care.dyad.pathway.episodes.kafka;

import care.dyad.events.SlaBreachExplained;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.messaging.Required;
import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.rebuild.domain.Fact;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Reads back what {@link ClockEventMapper} wrote. */
final class ClockFacts {

    private ClockFacts() {}

    static Fact of(SpecificRecord told) {
        SpecificRecordBase event = (SpecificRecordBase) told;
        return new Fact.OfClock(
                Told.sequence(event), Told.at(event), event(event), tellsReminders(event));
    }

    private static ClockEvent event(SpecificRecordBase event) {
        var episode = Told.episode(event);
        return switch (event) {
            case SlaClockStarted e ->
                    new ClockEvent.SlaClockStarted(episode, deadline(e, e.getReminders()));
            case SlaDueSoon e ->
                    new ClockEvent.SlaDueSoon(episode, deadline(e, null), e.getLevel(), List.of());
            case SlaBreached e -> new ClockEvent.SlaBreached(episode, deadline(e, null), List.of());
            case SlaMet e -> new ClockEvent.SlaMet(episode, deadline(e, null), e.getMetAt());
            case SlaBreachExplained e ->
                    new ClockEvent.SlaBreachExplained(
                            episode,
                            deadline(e, null),
                            e.getBy(),
                            BreachReason.valueOf(e.getReason()));
            case SlaClockReanchored e ->
                    new ClockEvent.SlaClockReanchored(
                            episode,
                            deadline(e, e.getReminders()),
                            previous(e),
                            e.getBy(),
                            e.getReason());
            default -> throw Required.unreadable("UNKNOWN_CLOCK_EVENT");
        };
    }

    private static boolean tellsReminders(SpecificRecordBase event) {
        return switch (event) {
            case SlaClockStarted e -> e.getReminders() != null;
            case SlaClockReanchored e -> e.getReminders() != null;
            default -> true;
        };
    }

    private static Deadline deadline(SpecificRecordBase event, @Nullable List<Instant> reminders) {
        return new Deadline(
                kind((care.dyad.events.ClockKind) event.get("clock")),
                (Instant) event.get("startedAt"),
                (Instant) event.get("dueAt"),
                reminders == null ? List.of() : reminders);
    }

    /** The start of the previous clock is told by nobody, and asked for by nobody. */
    private static Deadline previous(SlaClockReanchored e) {
        ClockKind kind =
                e.getPreviousClock() == care.dyad.events.ClockKind.UNKNOWN
                        ? kind(e.getClock())
                        : kind(e.getPreviousClock());
        return new Deadline(kind, e.getStartedAt(), e.getPreviousDueAt(), List.of());
    }

    private static ClockKind kind(care.dyad.events.ClockKind kind) {
        return ClockKind.valueOf(kind.name());
    }
}
